# The transform stage beside C that calls FFTW the same way.
import statistics

import rows
import table

# a filter block, 24 s and a long window at usual rates, lengths with factors 3, 5, 7, and a prime
LENGTHS = [512, 1000, 1024, 1200, 4096, 4800, 10007, 65536]
REACH = 0.9
SAMPLES = 60_000_000


def measure(tools, runner, rounds, samples=SAMPLES):
    """[(length, C seconds, Swift seconds, ratio)]; the ratio is the median of the rounds' ratios."""
    return [one(tools, runner, length, rounds, samples) for length in LENGTHS]


def one(tools, runner, length, rounds, samples):
    # a prime length takes FFTW about ten times as long
    count = str(samples // length // (8 if length == 10007 else 1))
    c, swift = [], []
    for _ in range(rounds):
        in_c = runner.run([tools.fft_loop, str(length), count]).output.split()
        in_swift = runner.run([tools.stage, "fft", str(length), count]).output.split()
        if abs(float(in_c[1]) / float(in_swift[1]) - 1) > 1e-6:
            raise SystemExit(f"bench: spectra of length {length} differ between C and Swift")
        c.append(float(in_c[0]) / int(count))
        swift.append(float(in_swift[0]) / int(count))
    ratio = statistics.median(a / b for a, b in zip(c, swift))
    return length, statistics.median(c), statistics.median(swift), ratio


def text(results):
    return table.text(
        ["FFT length", "C us", "Swift us", "Swift Msamples/s", "C / Swift"],
        [[n, table.number(c * 1e6), table.number(s * 1e6), table.number(n / s / 1e6), f"{ratio:.2f}"]
         for n, c, s, ratio in results])


def row(results):
    length, _, _, ratio = min(results, key=lambda result: result[3])
    row = rows.at_least("FFT stage against C, worst length", ratio, REACH, "x")
    row.measured += f" ({length})"
    return row
