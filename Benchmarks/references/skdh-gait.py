# The gait pipeline of scikit-digital-health on the same file (g, as it wants), told that all of it is gait.
# It is made for walking, so only its cost is compared, not what it finds.
#   skdh-gait.py FILE.csv
import json
import sys
import warnings

import numpy as np
import pandas as pd
from skdh.gait import GaitLumbar

warnings.simplefilter("ignore")
table = pd.read_csv(sys.argv[1])
time = table.iloc[:, 0].to_numpy()
force = table.iloc[:, 1:4].to_numpy()
start = 1_729_260_574.0  # the library wants seconds since 1970
result = GaitLumbar().predict(time=start + time, accel=force, fs=1 / np.median(np.diff(time)), gait_pred=True)
stride = np.asarray(result["stride time"], dtype=float)
print(json.dumps({
    "rows": len(time),
    "strides": int(np.isfinite(stride).sum()),
    "cadence_spm": round(float(120 / np.nanmedian(stride)), 2),
}))
