"""Processes of a trial: started apart, killed whole, looked at."""
import os
import pathlib
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterable


def parents() -> dict[int, int]:
    """Every process and its parent."""
    found = {}
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name in brackets may hold anything.
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found[int(status.parent.name)] = int(fields[1])
    return found


def tree(root: int) -> list[int]:
    """A process and all that it started."""
    parent = parents()
    found = [root]
    for process in found:
        found += [child for child, its in parent.items() if its == process]
    return found


def kill(root: int) -> int:
    """As when a machine dies: all of it at once, without a chance to tidy up. Returns how many processes it was."""
    doomed = tree(root)
    for process in doomed:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            pass
    return len(doomed)


def start(command: list[str], log: pathlib.Path, environment: dict[str, str] | None = None) -> subprocess.Popen:
    with log.open("ab") as output:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True, cwd=log.parent,
            env={**os.environ, **(environment or {})})


def stop(process: subprocess.Popen | None) -> None:
    if process is not None and process.poll() is None:
        kill(process.pid)
    if process is not None:
        process.wait()


def until(what: str, holds: Callable[[], bool], log: pathlib.Path, seconds: float = 600) -> None:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise SystemExit(f"cluster-check: waited {seconds:.0f} s for {what}; see {log}\n{log.read_text()[-3000:]}")
        time.sleep(0.05)


def listening(processes: Iterable[int]) -> set[str]:
    """Addresses where these processes take connections."""
    lines = subprocess.run(["ss", "-H", "-ltnp"], check=True, capture_output=True, text=True).stdout.splitlines()
    ours = set(processes)
    found = set()
    for line in lines:
        if ours & {int(number) for number in re.findall(r"pid=(\d+)", line)}:
            found.add(line.split()[3])
    return found


def is_loopback(address: str) -> bool:
    return re.match(r"(127\.|\[::1\]|\[::ffff:127\.)", address) is not None
