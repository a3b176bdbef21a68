# What a runner's notebook does with pandas and scipy: cadence, bounce, landings. Written for this comparison;
# it asks far less of the signal than the program does (no bouts, no sides, no ranges, no quality).
#   notebook.py FILE.csv
import json
import sys

import numpy as np
import pandas as pd
from scipy import signal

GRAVITY = 9.80665

table = pd.read_csv(sys.argv[1])
time = table.iloc[:, 0].to_numpy()
force = table.iloc[:, 1:4].to_numpy()
rate = 1 / np.median(np.diff(time))

# up is where gravity points on average; what is left along it is the body's own acceleration
up = force.mean(axis=0)
vertical = force @ (up / np.linalg.norm(up)) - np.linalg.norm(up)

band = signal.butter(4, [0.5, 20], "bandpass", fs=rate, output="sos")
moving = signal.sosfiltfilt(band, vertical) * GRAVITY

# steps per second: the strongest line between 1.5 and 4 Hz, window by window
frequency, _, windows = signal.spectrogram(moving, fs=rate, nperseg=int(10 * rate), noverlap=0)
steps = (frequency >= 1.5) & (frequency <= 4)
cadence = 60 * frequency[steps][windows[steps].argmax(axis=0)]

# bounce: integrate twice, high-pass against drift each time, range of every second
drift = signal.butter(2, 0.6, "highpass", fs=rate, output="sos")
speed = signal.sosfiltfilt(drift, np.cumsum(moving) / rate)
height = signal.sosfiltfilt(drift, np.cumsum(speed) / rate)
seconds = height[: len(height) // int(rate) * int(rate)].reshape(-1, int(rate))
bounce = 100 * np.median(np.ptp(seconds, axis=1))

landings, shapes = signal.find_peaks(moving, height=3, distance=int(0.25 * rate))
steps_s = np.diff(landings) / rate

print(json.dumps({
    "rows": len(time),
    "cadence_spm": round(float(np.median(cadence)), 2),
    "bounce_cm": round(float(bounce), 2),
    "landings": len(landings),
    "step_s": round(float(np.median(steps_s)), 4),
    "landing_peak_ms2": round(float(np.median(shapes["peak_heights"])), 3),
}))
