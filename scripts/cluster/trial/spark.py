"""A Spark cluster on loopback: a master, and workers with a core each."""
import os
import pathlib
import subprocess

import processes
import remote

# A JVM takes what it gets; these are enough for the trial.
DAEMON_MEMORY, EXECUTOR_MEMORY = "384m", "640m"


class Spark:
    def __init__(self, folder: pathlib.Path, python: pathlib.Path, workers: int = 2) -> None:
        self.folder, self.bin = folder, python / "bin"
        folder.mkdir()
        self.environment = {
            "PATH": f"{self.bin}:{os.environ['PATH']}", "PYSPARK_PYTHON": str(self.bin / "python"),
            "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_HOSTNAME": "127.0.0.1", "SPARK_DAEMON_MEMORY": DAEMON_MEMORY,
            "SPARK_LOCAL_DIRS": str(folder / "local"), "SPARK_LOG_DIR": str(folder),
            # A dead worker is missed after seconds instead of a minute.
            "SPARK_MASTER_OPTS": "-Dspark.worker.timeout=10", "SPARK_WORKER_OPTS": "-Dspark.worker.timeout=10"}
        self.port, self.log = remote.free_port(), folder / "master.log"
        self.address = f"spark://127.0.0.1:{self.port}"
        self.wanted, self.workers, self.master = workers, list[subprocess.Popen](), None

    def __enter__(self) -> "Spark":
        try:
            self.master = self.daemon("master.Master", self.log, "--port", str(self.port), "--webui-port", "0")
            self.log_says("I have been elected leader", 1)
            self.workers += [self.worker(number) for number in range(self.wanted)]
            self.log_says("Registering worker", self.wanted)
        except BaseException:
            self.__exit__()
            raise
        return self

    def log_says(self, words: str, times: int) -> None:
        processes.until(f"Spark: {words}", lambda: self.log.read_text().count(words) >= times, self.log)

    def daemon(self, name: str, log: pathlib.Path, *options: str) -> subprocess.Popen:
        command = [str(self.bin / "spark-class"), f"org.apache.spark.deploy.{name}", "--host", "127.0.0.1", *options]
        return processes.start(command, log, self.environment)

    def worker(self, number: int) -> subprocess.Popen:
        work = self.folder / f"worker-{number}"
        return self.daemon("worker.Worker", self.folder / f"worker-{number}.log", "--cores", "1", "--memory", "1g",
                           "--webui-port", "0", "--work-dir", str(work), self.address)

    def submit(self, log: pathlib.Path, script: pathlib.Path, *options: str) -> subprocess.Popen:
        settings = ["spark.ui.enabled=false", "spark.driver.host=127.0.0.1", "spark.driver.bindAddress=127.0.0.1",
                    f"spark.executor.memory={EXECUTOR_MEMORY}", "spark.driver.memory=768m", "spark.executor.cores=1"]
        command = [str(self.bin / "spark-submit"), "--master", self.address]
        for setting in settings:
            command += ["--conf", setting]
        return processes.start([*command, str(script), *options], log, self.environment)

    def __exit__(self, *_: object) -> None:
        for process in [*self.workers, self.master]:
            processes.stop(process)
