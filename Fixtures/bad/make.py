#!/usr/bin/env python3
"""Makes the bad inputs of this folder again: each file is one thing that goes wrong with exports."""
import gzip, io, math, pathlib, random, struct, zipfile

here = pathlib.Path(__file__).parent
random.seed(30)


def force(t, running=True):
    """A runner's low back: half-sine stances at 2.8 steps a second, in g."""
    if not running:
        return 0.01 * math.sin(9 * t), 0.02 * math.sin(5 * t), 1 + 0.01 * math.sin(7 * t)
    step, duty = 2.8, 0.7
    phase = (t * step) % 1
    side = 1 if int(t * step) % 2 else -1
    up = math.pi / (2 * duty) * math.sin(math.pi * phase / duty) if phase < duty else 0.0
    return 0.2 * math.sin(2 * math.pi * phase), 0.15 * side * math.sin(math.pi * phase), up


def rows(rate=50, seconds=20, scale=1.0, gravity=1.0, limit=None, running=True, start=0.0):
    for i in range(int(rate * seconds)):
        t = i / rate
        values = [v * scale for v in force(t, running)]
        values[2] -= (1 - gravity) * scale
        if limit is not None:
            values = [max(-limit, min(limit, v)) for v in values]
        yield start + t, *values


def table(data, header="time (s),x (g),y (g),z (g)", digits=3):
    return header + "\n" + "".join(
        ",".join([f"{r[0]:.3f}"] + [f"{v:.{digits}f}" for v in r[1:]]) + "\n" for r in data)


def save(name, content):
    (here / name).write_bytes(content.encode() if isinstance(content, str) else content)


save("01-empty.csv", "")
save("02-header-only.csv", "time,x,y,z\n")
save("03-no-acceleration.csv", "time,heart_rate,ele\n" + "".join(f"{i},{140 + i % 3},{50 + i % 5}\n" for i in range(30)))
save("04-units.csv", table(rows(scale=300, running=False), "time,x,y,z"))
save("05-no-gravity.csv", table(rows(gravity=0), "time (s),linear acceleration x (g),linear acceleration y (g),linear acceleration z (g)"))
save("06-one-hertz.csv", table(rows(rate=1, seconds=120)))
save("07-25-hertz.csv", table(rows(rate=25, seconds=30)))
text = table(rows()).split("\n")
save("08a-few-missing.csv", "\n".join(l.rsplit(",", 1)[0] + ",NaN" if i % 100 == 50 else l for i, l in enumerate(text)))
save("08b-many-missing.csv", "\n".join(l.rsplit(",", 1)[0] + "," if i % 3 == 2 and l else l for i, l in enumerate(text)))
save("09-text.csv", "\n".join(l.rsplit(",", 1)[0] + ",n\x1b[31m/a" if i % 3 == 2 and l else l for i, l in enumerate(text)))
save("10-clipped.csv", table(rows(limit=2.0)))
forward = list(rows())
save("11a-joined.csv", table(forward + list(rows(seconds=10))))
mixed = [r for pair in zip(forward, rows(start=300)) for r in pair]
save("11b-interleaved.csv", table(mixed))
save("12-coarse-stamps.csv", table([(math.floor(r[0]), *r[1:]) for r in rows(seconds=30)]))
save("13-gaps.csv", table([r for r in rows(seconds=30) if not any(a < r[0] < a + 1.5 for a in (8, 16, 24))]))
save("14a-decimal-comma.csv", table(rows()).replace(",", ";").replace(".", ","))
save("14b-comma-comma.csv", "time,x,y,z\n" + "".join(f"{i // 50},{i % 50 * 2:02},0,1,1,0{i % 7},0,2\n" for i in range(60)))
save("15-utf-16.csv", b"\xff\xfe" + table(rows()).encode("utf-16-le"))


def archive(members, encrypted=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in members:
            z.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    data = bytearray(out.getvalue())
    if encrypted:
        data[6] |= 1
    return bytes(data)


flood = table(rows(seconds=2)).encode() + b"\n" * (32 << 20)
save("16-bomb.csv.gz", gzip.compress(flood, 9, mtime=0))
save("17a-nested.zip", archive([("inner.zip", archive([("run.csv", table(rows()))]))]))
save("17b-encrypted.zip", archive([("run.csv", table(rows(seconds=2)))], encrypted=True))
save("17c-outside.zip", archive([("../run.csv", table(rows(seconds=2)))]))
save("19-document.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
save("20-track.gpx", '<?xml version="1.0"?>\n<gpx version="1.1" creator="watch"><trk><trkseg>'
     + "".join(f'<trkpt lat="52.{i}" lon="13.{i}"><ele>{i}</ele></trkpt>' for i in range(20))
     + "</trkseg></trk></gpx>\n")
save("24-standing.csv", table(rows(running=False, seconds=40)))
save("25-too-short.csv", table(list(rows(seconds=0.02))))
save("26-epochs.csv", "------------ Data Table File Created By ActiGraph GT3X+ ActiLife v6.13 Firmware v2.5 date format M/d/yyyy "
     "Filter Normal -----------\nSerial Number: X\nStart Time 10:00:00\nStart Date 1/1/2026\nEpoch Period (hh:mm:ss) 00:00:15\n"
     "Download Time 11:00:00\nDownload Date 1/1/2026\nCurrent Memory Address: 0\nCurrent Battery Voltage: 4.1     Mode = 12\n"
     "--------------------------------------------------\nAxis1,Axis2,Axis3,Steps\n"
     + "".join(f"{i * 31 % 900},{i * 17 % 700},{i * 13 % 500},{i % 40}\n" for i in range(40)))
save("27-left.csv", table(rows(seconds=40)))
save("27-right.csv", table(rows(seconds=12)))
fast = list(rows())
save("28-time-unit.csv", "time (s),x (g),y (g),z (g)\n" + "".join(
    f"{r[0] / 1000:.7f},{r[1]:.3f},{r[2]:.3f},{r[3]:.3f}\n" for r in fast))
save("29-old-excel.xls", bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + bytes(504))
