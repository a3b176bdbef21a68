# Runs commands and says what they cost. Several commands are run in turn, not one after another, so that a busy
# minute of a shared machine falls on all of them.
import hashlib
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field

# One core: libraries of the references must not start threads of their own.
ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass
class Cost:
    """One run: seconds, peak bytes, what was printed."""
    wall: float
    cpu: float
    peak: int
    output: bytes

    @property
    def checksum(self):
        return hashlib.sha256(self.output).hexdigest()


@dataclass
class Costs:
    """All runs of one command."""
    name: str
    runs: list = field(default_factory=list)

    def median(self, what):
        return statistics.median(getattr(run, what) for run in self.runs)

    @property
    def cpu(self):
        return self.median("cpu")

    @property
    def wall(self):
        return self.median("wall")

    @property
    def peak_mb(self):
        return max(run.peak for run in self.runs) / 1e6

    @property
    def checksum(self):
        """The same in every run, else the run-to-run difference is what there is to report."""
        sums = {run.checksum for run in self.runs}
        if len(sums) != 1:
            sys.exit(f"bench: {self.name} printed different results in different runs")
        return sums.pop()


class Runner:
    """Starts commands through run-once and keeps its files in one folder."""

    def __init__(self, launcher, folder):
        self.launcher, self.folder, self.number = launcher, folder, 0

    def start(self, command, **streams):
        self.number += 1
        cost = f"{self.folder}/cost-{self.number}"
        process = subprocess.Popen([self.launcher, cost, *command], env=ENVIRONMENT, **streams)
        return process, cost

    def run(self, command):
        process, cost = self.start(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        output, errors = process.communicate()
        if process.returncode != 0:
            text = errors.decode(errors="replace")
            sys.exit(f"bench: '{' '.join(command)}' ended with {process.returncode}\n{text}")
        return self.read(cost, output)

    @staticmethod
    def read(path, output=b""):
        with open(path) as file:
            wall, user, system, kilobytes, _ = file.read().split()
        os.remove(path)
        return Cost(float(wall), float(user) + float(system), int(kilobytes) * 1024, output)

    def alternate(self, commands, rounds):
        """{name: command} to {name: Costs}; one uncounted round first warms the caches."""
        costs = {name: Costs(name) for name in commands}
        for turn in range(rounds + 1):
            for name, command in commands.items():
                cost = self.run(command)
                if turn > 0:
                    costs[name].runs.append(cost)
        return costs
