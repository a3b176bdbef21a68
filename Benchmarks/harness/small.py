# What the program costs when there is little to do: starting, and a folder of short runs.
import statistics

import side_by_side
import table

STARTS = 21
FILES = 20
FILE_HOURS = 1 / 6


def start_up(tools, runner):
    return statistics.median(runner.run([tools.program, "--version"]).wall for _ in range(STARTS))


def batch(tools, runner, recordings):
    """Twenty runs of ten minutes, each its own runner and its own process."""
    files = [recordings.recording(FILE_HOURS, 100, seed) for seed in range(1, FILES + 1)]
    costs = [runner.run(side_by_side.whole(tools, file)) for file in files]
    walls = sorted(cost.wall * 1000 for cost in costs)
    return {
        "id": f"synth:{FILES}x{files[0].seconds}s@{files[0].rate}",
        "seeds": [1, FILES],
        "files": FILES,
        "samples": sum(file.samples for file in files),
        "bytes": sum(file.bytes for file in files),
        "cpu_s": round(sum(cost.cpu for cost in costs), 4),
        "p50_ms": round(percentile(walls, 0.50), 2),
        "p95_ms": round(percentile(walls, 0.95), 2),
        "p99_ms": round(percentile(walls, 0.99), 2),
    }


def percentile(ordered, share):
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def text(batch):
    return (f"{batch['files']} runs of 10 min at 100 Hz: {table.number(batch['cpu_s'])} CPU s, wall per file "
            f"p50 {batch['p50_ms']:.0f} ms, p95 {batch['p95_ms']:.0f}, p99 {batch['p99_ms']:.0f}")
