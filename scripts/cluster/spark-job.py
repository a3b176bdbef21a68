#!/usr/bin/env python3
"""Runs a season on Apache Spark: one evenstride process to a partition, records to Parquet by athlete and date.

    spark-submit --master spark://HOST:7077 scripts/cluster/spark-job.py --jobs jobs.txt --root SEASON --out WORK
    evenstride team --from WORK/results.jsonl --out REPORT

--jobs     lines of `evenstride team SEASON --plan`; without it every file below --root is a job (athlete = sub-folder)
--root     the season's folder, and --program the evenstride, both as the workers see them
--out      a new folder: records.parquet (columns below, partitioned by athlete and date), results.jsonl in the order
           of the jobs, missing.txt. Parquet lies where Spark writes (any file system it knows); results.jsonl is
           written by the driver, without --no-results
--batch    jobs to a partition (25): small enough that a lost machine costs little, large enough that starting costs nothing

What follows -- goes to evenstride analyze. A process gets a job at a time; one that dies over a file is started again,
and after the second time the file is left without a record, named in missing.txt. A lost machine's partitions are run
again by Spark, and only whole ones are kept: nothing lost, nothing doubled. Exit status 1 where jobs are missing.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
from collections.abc import Iterator

from pyspark.sql import DataFrame, SparkSession

Place = tuple[int, str]

SCHEMA = """
    place bigint, athlete string, date string, job string, file string, right_file string, sha256 string, bytes bigint,
    tool_version string, rulebook string, error_code string, format string, rate_hz double, duration_s double,
    running_s double, steps bigint, quality string, day_source string,
    numbers map<string, struct<value: double, low: double, high: double, confidence: double>>,
    findings array<struct<id: string, level: string, confidence: double>>, record string
"""


class Engine:
    """One process of the program: a job in, a record out."""

    def __init__(self, command: list[str]) -> None:
        self.command = command
        self.process: subprocess.Popen[bytes] | None = None

    def record(self, job: str) -> str | None:
        for _ in range(2):
            line = self.once(job)
            if line:
                return line
        return None

    def once(self, job: str) -> str | None:
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            self.process.stdin.write(job.encode("utf-8", "surrogateescape") + b"\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = b""
        if line.endswith(b"\n"):
            return line.decode().removesuffix("\n")
        self.close()
        return None

    def close(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None


def row(place: int, job: str, line: str) -> tuple:
    record = json.loads(line)
    told, measured, refused = record["job"], record["measured"] or {}, record["refused"] or {}
    hashes = [content["sha256"] for content in record["contents"]]
    numbers = {n["metric"]: (n["value"], n["low"], n["high"], n["confidence"]) for n in measured.get("numbers", [])}
    numbers = {name: tuple(None if value is None else float(value) for value in values) for name, values in numbers.items()}
    real = lambda name: None if measured.get(name) is None else float(measured[name])
    return (
        place, told["athlete"], measured.get("day"), job, told["file"], told["right"], "+".join(hashes),
        sum(content["bytes"] for content in record["contents"]), record["tool"]["version"], record["tool"]["rulebook"],
        refused.get("code"), measured.get("format"), real("rate_hz"), real("duration_s"), real("running_s"),
        measured.get("steps"), measured.get("quality"), measured.get("day_source"), numbers,
        [(f["id"], f["level"], float(f["confidence"])) for f in measured.get("findings", [])], line)


def analysed(command: list[str], jobs: Iterator[Place]) -> Iterator[tuple]:
    engine = Engine(command)
    try:
        for place, job in jobs:
            line = engine.record(job)
            if line is not None:
                yield row(place, job, line)
    finally:
        engine.close()


def escaped(path: str) -> str:
    return path.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def listed(options: argparse.Namespace) -> list[str]:
    if options.jobs:
        with open(options.jobs, newline="\n", encoding="utf-8", errors="surrogateescape") as file:
            return [line.removesuffix("\n") for line in file if line.strip()]
    root = pathlib.Path(options.root)
    files = (file.relative_to(root) for file in root.rglob("*") if file.is_file())
    return sorted(escaped(str(file)) for file in files if not any(part.startswith(".") for part in file.parts))


def write_results(table: DataFrame, jobs: list[str], out: pathlib.Path) -> int:
    """From what was committed, a job once; returns how many are missing."""
    out.mkdir(parents=True, exist_ok=True)
    had, new = set(), out / "results.jsonl.new"
    with new.open("w", encoding="utf-8", newline="\n") as file:
        for place, record in table.select("place", "record").orderBy("place").toLocalIterator():
            if place in had:
                sys.exit(f"spark-job: two records of {jobs[place]}; {out} was not new")
            had.add(place)
            file.write(record + "\n")
    os.replace(new, out / "results.jsonl")
    missing = [job for place, job in enumerate(jobs) if place not in had]
    text = "".join(job + "\n" for job in missing)
    (out / "missing.txt").write_text(text, encoding="utf-8", errors="surrogateescape", newline="\n")
    print(f"spark-job: {len(had)} records, {len(missing)} jobs without one, in {out}", file=sys.stderr)
    return len(missing)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs")
    parser.add_argument("--root", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--program", default="evenstride")
    parser.add_argument("--batch", type=int, default=25)
    parser.add_argument("--no-results", action="store_true")
    parser.add_argument("options", nargs="*", help=argparse.SUPPRESS)
    options = parser.parse_args()
    command = [options.program, "analyze", "--files-from", "-", "--jsonl", "--root", options.root, *options.options]
    jobs = listed(options)

    builder = SparkSession.builder.appName("evenstride").config("spark.sql.parquet.compression.codec", "zstd")
    # Only whole partitions are kept: version 2 would leave rows of one that was lost while it wrote.
    builder = builder.config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1")
    # An athlete called 007 is no number.
    spark = builder.config("spark.sql.sources.partitionColumnTypeInference.enabled", "false").getOrCreate()
    parts = max(1, -(-len(jobs) // options.batch))
    rows = spark.sparkContext.parallelize(list(enumerate(jobs)), parts).mapPartitions(lambda part: analysed(command, part))
    parquet = options.out.rstrip("/") + "/records.parquet"
    spark.createDataFrame(rows, SCHEMA).write.partitionBy("athlete", "date").parquet(parquet)
    missing = 0
    if not options.no_results:
        missing = write_results(spark.read.parquet(parquet), jobs, pathlib.Path(options.out))
    spark.stop()
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
