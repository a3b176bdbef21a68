# The recordings to be measured on: simulated by seed, kept in the build folder, never committed.
import hashlib
import os
import subprocess
from dataclasses import dataclass

DECIMALS = 6


@dataclass
class Recording:
    path: str
    id: str
    seconds: int
    rate: int
    seed: int

    @property
    def samples(self):
        return self.seconds * self.rate

    @property
    def bytes(self):
        return os.path.getsize(self.path)


class Corpus:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        # A changed simulator makes other recordings, so half a minute of its output is part of the file names.
        sample = subprocess.run(self.command("-", 30, 200, 1), stdout=subprocess.PIPE, check=True).stdout
        self.version = hashlib.sha256(sample).hexdigest()[:8]
        os.makedirs(folder, exist_ok=True)

    def command(self, path, seconds, rate, seed):
        return [self.program, "simulate", path, "--minutes", str(seconds / 60), "--rate", str(rate),
                "--decimals", str(DECIMALS), "--seed", str(seed)]

    def recording(self, hours, rate=200, seed=1):
        seconds = round(hours * 3600)
        path = f"{self.folder}/{seconds}s-{rate}hz-seed{seed}-{self.version}.csv"
        if not os.path.exists(path):
            unfinished = f"{path}.part"
            if os.path.exists(unfinished):
                os.remove(unfinished)
            subprocess.run(self.command(unfinished, seconds, rate, seed), check=True)
            os.rename(unfinished, path)
        return Recording(path, f"synth:1x{seconds}s@{rate}", seconds, rate, seed)
