# bench.json: everything that was measured, for other programs and for later comparison.
import json
import os

import side_by_side

SCHEMA_VERSION = "1.0"


def make(setting, rounds, tools, runner, big, costs, spectra, batch, table):
    program, reading = costs[side_by_side.PROGRAM], costs[side_by_side.READING]
    return {
        "schema": "evenstride.bench",
        "schema_version": SCHEMA_VERSION,
        "machine": setting,
        "threads": 1,
        "rounds": rounds,
        "corpus": {"id": big.id, "seed": big.seed, "files": 1, "samples": big.samples, "bytes": big.bytes},
        "warm": warm(big, program),
        "cold": cold(runner, tools, big),
        "reading_only": warm(big, reading),
        "stages_cpu_s": json.loads(runner.run([tools.stage, "split", big.path]).output),
        "result_sha256": program.checksum,
        "references": {name: warm(big, cost) for name, cost in costs.items()
                       if name not in (side_by_side.PROGRAM, side_by_side.READING)},
        "fft": [{"length": n, "c_us": round(c * 1e6, 4), "swift_us": round(s * 1e6, 4), "ratio": round(r, 4)}
                for n, c, s, r in spectra],
        "batch": batch,
        "rows": [{"name": row.name, "measured": row.measured, "reach": row.reach, "holds": row.verdict}
                 for row in table],
    }


def warm(recording, costs):
    return {
        "wall_s": round(costs.wall, 6),
        "cpu_s": round(costs.cpu, 6),
        "samples_per_s": round(recording.samples / costs.cpu),
        "mb_per_s": round(recording.bytes / 1e6 / costs.cpu, 2),
        "realtime_factor": round(recording.seconds / costs.wall),
        "peak_rss_mb": round(costs.peak_mb, 2),
    }


def cold(runner, tools, recording):
    """One run with the file out of the page cache; the disk decides, so it is no median and no ratio."""
    with open(recording.path, "rb") as file:
        os.fdatasync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    cost = runner.run(side_by_side.whole(tools, recording))
    return {"wall_s": round(cost.wall, 6), "cpu_s": round(cost.cpu, 6)}
