"""Looks at a trial from outside: where it takes connections, and what of it is still running."""
import contextlib
import os
import pathlib
import threading

import processes


class Watch(threading.Thread):
    """Looks twice a second where the trial's processes take connections."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.over, self.addresses, self.looks = threading.Event(), set[str](), 0
        self.start()

    def run(self) -> None:
        while not self.over.wait(0.5):
            self.addresses |= processes.listening(processes.tree(os.getpid()))
            self.looks += 1

    def end(self) -> set[str]:
        self.over.set()
        self.join()
        return {address for address in self.addresses if not processes.is_loopback(address)}


def is_engine(process: int, program: str) -> bool:
    try:
        return pathlib.Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")[0] == program.encode()
    except OSError:
        return False


def left_running(folder: pathlib.Path) -> list[int]:
    found = []
    for process in processes.parents():
        with contextlib.suppress(OSError):
            if process != os.getpid() and str(folder).encode() in pathlib.Path(f"/proc/{process}/cmdline").read_bytes():
                found.append(process)
    return found
