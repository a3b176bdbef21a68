# What was measured with and on.
import os
import platform
import subprocess


def first_line(command):
    try:
        text = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        return text.decode().splitlines()[0]
    except (OSError, IndexError):
        return "unknown"


def cpu_model():
    with open("/proc/cpuinfo") as file:
        names = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    return names[0] if names else "unknown"


def describe():
    return {
        "cpu": cpu_model(),
        "cores": os.cpu_count(),
        "os": f"{platform.system()} {platform.release()} {platform.machine()}",
        "compiler": first_line(["swift", "--version"]),
        "flags": "-c release",
        "load": round(os.getloadavg()[0], 2),
    }
