# The order of a measurement; scripts/bench builds everything and starts this.
import argparse
import json
import tempfile

import cores
import corpus
import document
import growth
import live
import machine
import memory
import rows
import side_by_side
import small
import transforms
from measure import Runner
from tools import Tools

ROUNDS = 5
QUICK_ROUNDS = 3
# Long against start-up, short against patience: it is run three times a round.
PAIR_HOURS = 8


def options():
    parser = argparse.ArgumentParser(prog="scripts/bench", allow_abbrev=False)
    parser.add_argument("--quick", action="store_true", help="one hour only, three runs, under a minute")
    parser.add_argument("--growth", action="store_true", help="cost by length and rate instead")
    parser.add_argument("--json", metavar="FILE", help="also write bench.json")
    parser.add_argument("--folder", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--program", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--stage", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--python", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def main():
    chosen = options()
    rounds = QUICK_ROUNDS if chosen.quick else ROUNDS
    tools = Tools(chosen.program, chosen.stage, chosen.folder, chosen.python, chosen.quick)
    recordings = corpus.Corpus(chosen.program, f"{chosen.folder}/corpus")
    with tempfile.TemporaryDirectory() as costs:
        runner = Runner(tools.run_once, costs)
        if chosen.growth:
            growth.show(tools, runner, recordings, rounds)
        else:
            show(chosen, rounds, tools, runner, recordings)


def show(chosen, rounds, tools, runner, recordings):
    setting = machine.describe()
    print(f"{setting['cpu']}, {setting['cores']} cores, load {setting['load']}; {setting['os']}")
    print(f"Medians of {rounds} runs in turn; MB/s, Msamples/s and ratios from CPU time (user + system).")
    hour = recordings.recording(1)
    small_costs = compare(tools, runner, hour, rounds, with_notebooks=True)
    big, big_costs = hour, small_costs
    if not chosen.quick:
        big = recordings.recording(32)
        big_costs = compare(tools, runner, big, rounds, with_notebooks=False)
    spectra = transforms.measure(tools, runner, rounds, transforms.SAMPLES // (4 if chosen.quick else 1))
    print(f"\n{transforms.text(spectra)}")

    table = reach(tools, runner, recordings, hour, small_costs, big, big_costs, rounds)
    table.insert(-1, transforms.row(spectra))
    batch = small.batch(tools, runner, recordings)
    print(f"\n{rows.text(table)}\n\n{small.text(batch)}")
    checksum = small_costs[side_by_side.PROGRAM].checksum
    print(f"Result of one hour, sha256: {checksum[:16]}, the same in all {rounds} runs")
    if chosen.json:
        made = document.make(setting, rounds, tools, runner, big, big_costs, spectra, batch, table)
        with open(chosen.json, "w") as file:
            json.dump(made, file, indent=2)
            file.write("\n")


def compare(tools, runner, recording, rounds, with_notebooks):
    commands = side_by_side.commands(tools, recording, with_notebooks)
    costs = runner.alternate(commands, rounds)
    if not side_by_side.same_columns(costs):
        raise SystemExit("bench: the reading stage and the C++ reference read different values")
    hours = recording.seconds // 3600
    print(f"\n{hours} h at {recording.rate} Hz, {recording.bytes / 1e6:,.0f} MB, {recording.samples:,} samples")
    print(side_by_side.text(recording, costs))
    return costs


def reach(tools, runner, recordings, hour, small_costs, big, big_costs, rounds):
    """The promised rows, the live one last."""
    hours = f"{big.seconds // 3600} h"
    reading = big.bytes / 1e9 / big_costs[side_by_side.READING].cpu
    everything = big.bytes / 1e6 / big_costs[side_by_side.PROGRAM].cpu
    return [
        rows.at_least(f"reading only, {hours}", reading, 1.0, "GB/s"),
        rows.at_least(f"everything, {hours}", everything, 600, "MB/s"),
        rows.at_most("one hour, whole process", small_costs[side_by_side.PROGRAM].cpu, 0.06, "CPU s"),
        rows.at_most("start-up (--version)", small.start_up(tools, runner) * 1000, 10, "ms"),
        *memory.rows_of(small_costs, big_costs, hour, big),
        cores.pair(tools, hour if big is hour else recordings.recording(PAIR_HOURS), rounds),
        cores.jobs(tools, runner, big, rounds),
        live.row(tools, hour),
    ]


if __name__ == "__main__":
    main()
