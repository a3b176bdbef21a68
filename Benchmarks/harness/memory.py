# Peak memory, and that it does not depend on the length of the recording.
import rows
import side_by_side

REACH_MB = 32
# Allocators round; more than this is growth.
SAME_MB = 2


def rows_of(small_costs, big_costs, small, big):
    short = small_costs[side_by_side.PROGRAM].peak_mb
    first = rows.at_most("peak memory, 1 h", short, REACH_MB, "MB")
    if big is small:
        return [first, rows.missing("peak memory, 32 h", f"<= {REACH_MB} MB, the same", "not in --quick")]
    long = big_costs[side_by_side.PROGRAM].peak_mb
    second = rows.at_most("peak memory, 32 h", long, REACH_MB, "MB")
    same = rows.at_most("peak memory, 32 h less 1 h", long - short, SAME_MB, "MB")
    return [first, second, same]
