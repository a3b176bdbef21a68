# The program beside what else could read the same file, in the same run.
import table

READING = "evenstride, reading only"
PROGRAM = "evenstride analyze --json"


def whole(tools, recording):
    return [tools.program, "analyze", recording.path, "--json", "--reproducible"]


def reading(tools, recording):
    return [tools.stage, "read", recording.path]


def commands(tools, recording, with_notebooks):
    path = recording.path
    listed = {
        "wc -l": ["wc", "-l", path],
        "C++ from_chars, reading only": [tools.read_csv, path],
        READING: reading(tools, recording),
        PROGRAM: whole(tools, recording),
    }
    if with_notebooks:
        for name, script in tools.notebooks.items():
            listed[name] = [tools.python, script, path]
    return listed


def same_columns(costs):
    """The C++ reference and the reading stage saw the same rows and the same values."""
    reference = costs["C++ from_chars, reading only"].runs[0].output.split()
    ours = costs[READING].runs[0].output.split()
    return len(ours) == 4 and all(abs(float(a) - float(b)) < 0.01 for a, b in zip(ours, reference))


def text(recording, costs):
    program = costs[PROGRAM].cpu
    rows = [
        [name, table.number(cost.cpu), table.number(cost.wall), table.number(recording.bytes / 1e6 / cost.cpu),
         table.number(recording.samples / 1e6 / cost.cpu), table.number(cost.peak_mb),
         table.number(cost.cpu / program)]
        for name, cost in costs.items()
    ]
    head = ["", "CPU s", "wall s", "MB/s", "Msamples/s", "peak MB", "x program"]
    return table.text(head, rows)
