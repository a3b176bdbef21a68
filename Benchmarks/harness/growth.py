# How cost grows with length and with sample rate: linear means the same nanoseconds per sample.
import side_by_side
import table

HOURS = [1, 2, 8, 32]
RATES = [25, 50, 100, 200, 500, 1000]
USUAL_RATE = 200
RATE_HOURS = 2
# Nanoseconds per sample of the longest against the shortest; more is growth, not noise.
LINEAR = 1.15


def show(tools, runner, recordings, rounds):
    lengths = measure(tools, runner, [recordings.recording(hours) for hours in HOURS], rounds)
    print(f"By length, at {USUAL_RATE} Hz (medians of {rounds} runs in turn, CPU time)")
    print(table.text(HEAD, [line(f"{hours} h", one) for hours, one in zip(HOURS, lengths)]))
    growth = per_sample(lengths[-1]) / per_sample(lengths[0])
    verdict = "linear" if growth <= LINEAR else "NOT linear"
    print(f"{HOURS[-1]} h cost {growth:.2f} times as much per sample as {HOURS[0]} h: {verdict}\n")
    rates = measure(tools, runner, [recordings.recording(RATE_HOURS, rate) for rate in RATES], rounds)
    print(f"By sample rate, {RATE_HOURS} h")
    print(table.text(HEAD, [line(f"{rate} Hz", one) for rate, one in zip(RATES, rates)]))
    slope = (seconds(rates[-1]) - seconds(rates[0])) / (samples(rates[-1]) - samples(rates[0]))
    print(f"Each further sample cost {slope * 1e9:.0f} ns between {RATES[0]} and {RATES[-1]} Hz")


HEAD = ["", "samples", "MB read", "CPU s", "ns per sample", "of that reading", "peak MB"]


def measure(tools, runner, recordings, rounds):
    commands = {}
    for recording in recordings:
        commands[recording.id] = side_by_side.whole(tools, recording)
        commands[recording.id + " reading"] = side_by_side.reading(tools, recording)
    costs = runner.alternate(commands, rounds)
    return [(one, costs[one.id], costs[one.id + " reading"]) for one in recordings]


def samples(result):
    return result[0].samples


def seconds(result):
    return result[1].cpu


def per_sample(result):
    return seconds(result) / samples(result)


def line(name, result):
    recording, whole, reading = result
    return [name, f"{recording.samples:,}", table.number(recording.bytes / 1e6), table.number(whole.cpu),
            table.number(per_sample(result) * 1e9), table.number(reading.cpu / recording.samples * 1e9),
            table.number(whole.peak_mb)]
