# How long a live listener waits: rows go in at a steady pace, the lines that come out are timed.
import json
import subprocess
import threading
import time

import cores
import rows

NAME = "live, delay of a window"
REACH = "<= one hop"
PACE = 60  # recorded seconds per second
SECONDS = 480
PIECE = 0.5
END_NAMES = ["window_end_s", "end_s", "to_s", "end"]


def row(tools, hour):
    if not cores.has_flag(tools, "--follow"):
        return rows.missing(NAME, REACH, "not there")
    delays, hop, peak_mb = listen(tools, hour)
    if not delays:
        return rows.missing(NAME, REACH, "no line says where its window ends")
    worst = max(delays)
    return rows.Row(f"{NAME} (hop {hop:g} s, {peak_mb:.0f} MB)", f"{worst:.1f} s", f"<= {hop:g} s", worst <= hop)


def listen(tools, hour):
    """Recorded seconds that had gone in beyond each window's end when its line came; hop; peak memory."""
    cost = f"{tools.folder}/live-cost"
    process = subprocess.Popen(
        [tools.run_once, cost, tools.program, "analyze", "-", "--follow", "--json"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    written, ends, delays = [0.0], [], []
    done = threading.Event()

    def collect():
        for line in process.stdout:
            end = window_end(line)
            # what comes after the last row was pushed out by the end of input, not by its own window
            if end is not None and not done.is_set():
                ends.append(end)
                delays.append(written[0] - end)

    reader = threading.Thread(target=collect)
    reader.start()
    feed(process, hour, written)
    done.set()
    process.stdin.close()
    reader.join()
    process.wait()
    with open(cost) as file:
        peak_mb = int(file.read().split()[3]) * 1024 / 1e6
    hops = [b - a for a, b in zip(ends, ends[1:]) if b > a]
    return delays, min(hops, default=0), peak_mb


def window_end(line):
    try:
        values = json.loads(line)
    except ValueError:
        return None
    values = values.get("window", values) if isinstance(values, dict) else {}
    return next((float(values[name]) for name in END_NAMES if name in values), None)


def feed(process, hour, written):
    start = time.perf_counter()
    piece, due = [], PIECE
    with open(hour.path, "rb") as file:
        piece.append(file.readline())
        for line in file:
            stamp = float(line.split(b",", 1)[0])
            if stamp >= due:
                time.sleep(max(0, start + due / PACE - time.perf_counter()))
                process.stdin.write(b"".join(piece))
                process.stdin.flush()
                written[0] = due
                piece, due = [], due + PIECE
            if stamp >= SECONDS:
                return
            piece.append(line)
