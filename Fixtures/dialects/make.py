#!/usr/bin/env python3
"""Writes the dialect samples beside it: made-up numbers in the layout of each export format.

The signal is one bounce in twenty rows on top of gravity; headers follow the makers' public descriptions. Run it
without arguments to make the files again; nothing in them was recorded.
"""
import math
import os

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = 20
G = 9.80665


def force(row):
    """Specific force in g at a row: x right, y up, z forward."""
    phase = 2 * math.pi * row / 20
    return (0.02 + 0.05 * math.sin(2 * phase), 0.98 + 0.4 * math.sin(phase), 0.05 + 0.1 * math.cos(phase))


def turn(row):
    """Angular rate in degrees per second."""
    return (12.5 * math.sin(row / 5), -3.25 * math.cos(row / 7), 40 * math.sin(row / 9))


def write(name, lines, end="\n", encoding="utf-8", mark=b""):
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(mark + (end.join(lines) + end).encode(encoding))


def table(header, row, rows=ROWS):
    return list(header) + [row(i) for i in range(rows)]


def f(values, decimals, separator=","):
    return separator.join("%.*f" % (decimals, v) for v in values)


def scaled(i, factor):
    return [v * factor for v in force(i)]


def free(i, factor):
    x, y, z = force(i)
    return [x * factor * 3, (y - 0.98) * factor * 3, z * factor * 3]


def phyphox(values):
    return ",".join(("%.9E" % v).replace("E+0", "E").replace("E-0", "E-") for v in values)


write("generic-comma.csv", table(["time,x,y,z"], lambda i: "%.2f," % (i * 0.01) + f(force(i), 4)))
write("generic-decimal-comma.csv", table(
    ["Zeit (s);ax (g);ay (g);az (g)"], lambda i: (("%.2f;" % (i * 0.01)) + f(force(i), 4, ";")).replace(".", ",")))
write("generic-tab-comments.txt", table(
    ["# made for a test", "# sensor 7", "t\taccX\taccY\taccZ\tgyroX\tgyroY\tgyroZ"],
    lambda i: "%d\t" % (i * 10) + f(scaled(i, G), 3, "\t") + "\t" + f(turn(i), 2, "\t")), end="\r\n")
write("generic-spaces.txt", table(["time  x  y  z"], lambda i: "%6.2f  " % (i * 0.01) + f(force(i), 4, "   ")))
write("generic-old-mac.csv", table(["time,x,y,z"], lambda i: "%.2f," % (i * 0.01) + f(force(i), 4)), end="\r")
write("generic-utf16.csv", table(["time (s),x (g),y (g),z (g)"], lambda i: "%.2f," % (i * 0.01) + f(force(i), 4)),
      encoding="utf-16-le", mark=b"\xff\xfe")
write("generic-quoted.csv", table(
    ['"time (ms)","Accel X (m/s²)","Accel Y (m/s²)","Accel Z (m/s²)","note, free"'],
    lambda i: '"%d","%.3f","%.3f","%.3f","a, b"' % ((i * 10,) + tuple(scaled(i, G)))))
write("headerless-epoch.csv", table([], lambda i: "%.4f," % (1600000000 + i * 0.01) + f(force(i), 6)))
write("headerless-counter.csv", table([], lambda i: "%d," % (i + 1) + f(force(i), 4)))
write("iso-time.csv", table(
    ["timestamp,x,y,z"], lambda i: "2024-03-09T23:59:59.%03dZ," % (i * 10) + f(force(i), 4)))
write("raw-counts.csv", table(
    ["time (s),accx,accy,accz"], lambda i: "%.2f," % (i * 0.01) + ",".join("%d" % round(v * 4096) for v in force(i))))
write("phyphox-old.csv", table(
    ['"Time (s)","X (m/s^2)","Y (m/s^2)","Z (m/s^2)"'], lambda i: phyphox([i * 0.01 + 0.0031] + scaled(i, G))))
write("phyphox-new.csv", table(
    ['"Time (s)","Acceleration x (m/s^2)","Acceleration y (m/s^2)","Acceleration z (m/s^2)",'
     '"Absolute acceleration (m/s^2)"'],
    lambda i: phyphox([i * 0.01 + 0.0031] + scaled(i, G) + [math.hypot(*scaled(i, G))])))
write("phyphox-linear.csv", table(
    ['"Time (s)","Linear Acceleration x (m/s^2)","Linear Acceleration y (m/s^2)","Linear Acceleration z (m/s^2)"'],
    lambda i: phyphox([i * 0.01 + 0.0031] + free(i, G))))
write("sensor-logger.csv", table(
    ["time,seconds_elapsed,z,y,x"],
    lambda i: "%d,%.12f," % (1700000000123456789 + i * 10000000, i * 0.01 + 0.0517) + f(scaled(i, G)[::-1], 15)))
write("sensor-logger-wrist-motion.csv", table(
    ["time,seconds_elapsed,rotationRateX,rotationRateY,rotationRateZ,gravityX,gravityY,gravityZ,accelerationX,"
     "accelerationY,accelerationZ,quaternionW,quaternionX,quaternionY,quaternionZ"],
    lambda i: "%d,%.4f," % (1700000000000000000 + i * 10000000, i * 0.01)
    + f([v / 57.29578 for v in turn(i)], 6) + ",0.0,1.0,0.0," + f([force(i)[0], force(i)[1] - 1, force(i)[2]], 6)
    + ",1.0,0.0,0.0,0.0"))
write("xsens-mtw.txt", table(
    ["Acquisition frequency: 100 Hz", "PacketCounter\tAcc_X\tAcc_Y\tAcc_Z\tGyr_X\tGyr_Y\tGyr_Z"],
    lambda i: "%d\t" % ((65530 + i) % 65536) + f(scaled(i, G), 6, "\t") + "\t"
    + f([v / 57.29578 for v in turn(i)], 6, "\t")))
write("movella-dot.csv", table(
    ["DeviceTag:,Made up", "FirmwareVersion:,2.0.0", "", "PacketCounter,SampleTimeFine,FreeAcc_X,FreeAcc_Y,FreeAcc_Z"],
    lambda i: "%d,%d," % (i, (4294900000 + i * 16667) % 4294967296) + f(free(i, G), 6)))
write("gaitup-physilog.csv", table(
    ["Gait Up - Physilog data export", "Created on: 2024-03-09 12:00:00", "Total data points: 20", "",
     "Time [128 hz],Gyro [128 hz],,,Accel [128 hz],,,Event [128 hz],",
     "Time,Gyro X,Gyro Y,Gyro Z,Accel X,Accel Y,Accel Z,,", "[s],[deg/s],[deg/s],[deg/s],[g],[g],[g],[],"],
    lambda i: "%.5f," % ((i + 1) / 128) + f(turn(i), 5) + "," + f(force(i), 5) + ",,"))
write("shimmer-consensys.csv", table(
    ['"sep=\t"', "Made_Timestamp_Unix_CAL\tMade_Accel_LN_X_CAL\tMade_Accel_LN_Y_CAL\tMade_Accel_LN_Z_CAL\t"
     "Made_Accel_WR_X_CAL\tMade_Accel_WR_Y_CAL\tMade_Accel_WR_Z_CAL\t",
     "ms\tm/(s^2)\tm/(s^2)\tm/(s^2)\tm/(s^2)\tm/(s^2)\tm/(s^2)\t"],
    lambda i: ("%.13E\t" % (1584614540601.0 + i * 1000 / 512)).replace("E+", "E")
    + f(scaled(i, G), 5, "\t") + "\t" + f(scaled(i, G), 4, "\t") + "\t"), end="\r\n")
write("shimmer-plot.csv", table(
    ["Accel_LN_X,Accel_LN_Y,Accel_LN_Z,System_Timestamp_Plot_Zeroed"],
    lambda i: f(scaled(i, G), 9) + ",%.9g" % ((i + 1) * 1000 / 512)), end="\r\n")
write("actigraph-raw.csv", table(
    ["------------ Data File Created By ActiGraph Made Up ActiLife v6 date format d/MM/yyyy at 30 Hz  Filter Normal "
     "-----------", "Serial Number: MADE0001", "Start Time 12:00:00", "Start Date 9/03/2024",
     "Epoch Period (hh:mm:ss) 00:00:00", "Download Time 13:00:00", "Download Date 9/03/2024",
     "Current Memory Address: 0", "Current Battery Voltage: 4.1     Mode = 12",
     "--------------------------------------------------", "Accelerometer X,Accelerometer Y,Accelerometer Z"],
    lambda i: f(force(i), 3)), end="\r\n")
write("geneactiv.csv", table(
    ["Device Type,GENEActiv", "Device Model,1.1", "Measurement Frequency,100 Hz", "Start Time,2024-03-09 12:00:00:000",
     "x gain,25000", ""] + ["Remark %d,none" % i for i in range(94)],
    lambda i: "2024-03-09 12:00:00:%03d," % (i * 10) + f(force(i), 4) + ",%d,0,27.2" % i))
write("polar-sensor-logger.txt", table(
    ["Phone timestamp;sensor timestamp [ns];X [mg];Y [mg];Z [mg]"],
    lambda i: "2024-03-09T12:00:00.%03d;%d;" % (i * 5, 704201974831254116 + i * 5000000)
    + ";".join("%d" % round(v * 1000) for v in force(i))))
write("metawear.csv", table(
    ["epoch (ms),timestamp (-0500),elapsed (s),x-axis (g),y-axis (g),z-axis (g)"],
    lambda i: "%d,2024-03-09T12.00.00.%03d,%.3f," % (1700000000000 + i * 10, i * 10, i * 0.01) + f(force(i), 3)))
write("coarse-stamps.csv", table(
    ["time (s),x (g),y (g),z (g)"], lambda i: "%.1f," % (int((i + 3) / 5) / 10) + f(force(i), 4), 30))
write("gps-track.csv", table(
    ["time,lat,lon,ele"], lambda i: "2024-03-09T12:00:%02dZ,47.%06d,8.%06d,431.5" % (i, 100000 + i * 9, 500000 + i * 7)))
write("epochs.csv", table(
    ["TimeStamp,axis1,axis2,axis3,steps,vm"], lambda i: "2024-03-09T12:%02d:00Z,%d,%d,%d,1,9" % (i, i, i * 2, i * 3)))
write("no-acceleration.csv", table(["Zeit,Puls,Tempo,Kadenz"], lambda i: "%d,142,5.31,171" % i))
write("header-only.csv", ["time,x,y,z"])
write("no-time.csv", table(["x,y,z"], lambda i: f(force(i), 4)))
write("one-hertz.csv", table(["time (s),x (g),y (g),z (g)"], lambda i: "%d," % i + f(force(i), 4)))
write("comma-comma.csv", table(["time,x,y,z"], lambda i: f([i * 0.01] + list(force(i)), 3).replace(".", ",")))
