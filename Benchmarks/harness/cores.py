# What the second core brings.
import statistics
import subprocess
import time

import rows
import side_by_side

PAIR = "two files at once against one"
BIG = "one file, --jobs 2 against 1"
BIG_REACH = 1.5
PAIR_REACH = 1.8


def has_flag(tools, flag):
    text = subprocess.run([tools.program, "analyze", "--help"], stdout=subprocess.PIPE).stdout
    return flag.encode() in text


def wall(commands):
    """Seconds until all of them, started at once, have ended."""
    start = time.perf_counter()
    for process in [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]:
        if process.wait() != 0:
            raise SystemExit("bench: a program of a pair failed")
    return time.perf_counter() - start


def gain(command, rounds):
    """Twice the work at once against one alone: 2 when the other core is free and all ours."""
    gains = []
    for _ in range(rounds):
        alone = wall([command])
        gains.append(2 * alone / wall([command, command]))
    return statistics.median(gains)


def machine_gain(tools, rounds):
    """What a loop that shares nothing gets: how much of a second core there was."""
    return gain([tools.fft_loop, "1024", "600000"], rounds)


def judged(row, machine, reach):
    """A machine that did not give the second core cannot show that the program would use it."""
    row.measured += f" (the machine gave {machine:.2f} x)"
    if row.holds is False and machine < reach:
        row.holds = "unclear"
    return row


def pair(tools, recording, rounds):
    row = rows.at_least(PAIR, gain(side_by_side.whole(tools, recording), rounds), PAIR_REACH, "x")
    return judged(row, machine_gain(tools, rounds), PAIR_REACH)


def jobs(tools, runner, recording, rounds):
    if not has_flag(tools, "--jobs"):
        return rows.missing(BIG, f">= {BIG_REACH} x, same output", "not there")
    base = [*side_by_side.whole(tools, recording), "--jobs"]
    costs = runner.alternate({"one": [*base, "1"], "two": [*base, "2"]}, rounds)
    row = rows.at_least(BIG, costs["one"].wall / costs["two"].wall, BIG_REACH, "x")
    judged(row, machine_gain(tools, rounds), BIG_REACH)
    if costs["one"].checksum != costs["two"].checksum:
        row.measured, row.holds = row.measured + ", output differs", False
    return row
