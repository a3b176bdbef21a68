# What the second core brings.
import statistics
import subprocess
import time

import rows
import side_by_side

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


def pair(tools, recording, rounds):
    program = gain(side_by_side.whole(tools, recording), rounds)
    # A loop that shares nothing says how much of a second core there was.
    machine = gain([tools.fft_loop, "1024", "600000"], rounds)
    row = rows.at_least("two files at once against one", program, PAIR_REACH, "x")
    row.measured += f" (this machine gave an FFT loop {machine:.2f} x)"
    return row


def jobs(tools, runner, recording, rounds):
    if not has_flag(tools, "--jobs"):
        return rows.missing(BIG, f">= {BIG_REACH} x, same output", "not there")
    base = [*side_by_side.whole(tools, recording), "--jobs"]
    costs = runner.alternate({"one": [*base, "1"], "two": [*base, "2"]}, rounds)
    value = costs["one"].wall / costs["two"].wall
    row = rows.at_least(BIG, value, BIG_REACH, "x")
    if costs["one"].checksum != costs["two"].checksum:
        row.measured, row.holds = row.measured + ", output differs", False
    return row
