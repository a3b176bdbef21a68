#!/usr/bin/env python3
"""Runs a season's jobs through Apache Spark's pipe: each partition is a list of jobs to one process, records come back.

    spark-submit --master spark://HOST:7077 scripts/cluster/spark-pipe.py --jobs jobs.txt --root SEASON --out WORK
    scripts/cluster/collect --jobs jobs.txt --out results.jsonl --missing left.txt WORK
    evenstride team --from results.jsonl --out REPORT

--root is the season's folder and --program the evenstride, both as the workers see them. WORK is a new folder that Spark
writes (any file system it knows); --jobs is read by Spark too. What follows -- goes to evenstride analyze.

The plainest way: a process that dies fails its partition (checkCode), Spark runs it again elsewhere, and after four
times the run ends. Where a file may kill a process, or tables are wanted, take spark-job.py.
"""
import argparse
import shlex

from pyspark.sql import SparkSession

# 1 says that some recordings gave no numbers: their records say which, and the partition is done all the same.
WRAPPER = '"$@"; code=$?; [ $code -ne 1 ] || code=0; exit $code'


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", required=True)
    parser.add_argument("--root", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--program", default="evenstride")
    parser.add_argument("--batch", type=int, default=25, help="jobs to a partition (25)")
    parser.add_argument("options", nargs="*", help="for evenstride analyze, after --")
    options = parser.parse_args()
    engine = [options.program, "analyze", "--files-from", "-", "--jsonl", "--root", options.root, *options.options]
    command = shlex.join(["sh", "-c", WRAPPER, "sh", *engine])

    spark = SparkSession.builder.appName("evenstride pipe").getOrCreate()
    jobs = [line for line in spark.sparkContext.textFile(options.jobs).collect() if line]
    if jobs:
        parts = -(-len(jobs) // options.batch)
        spark.sparkContext.parallelize(jobs, parts).pipe(command, checkCode=True).saveAsTextFile(options.out)
    spark.stop()


if __name__ == "__main__":
    main()
