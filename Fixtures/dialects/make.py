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


def decimal_comma(text):
    return text.replace(".", ",")


PHYPHOX = ['"Time (s)"', '"Acceleration x (m/s^2)"', '"Acceleration y (m/s^2)"', '"Acceleration z (m/s^2)"',
           '"Absolute acceleration (m/s^2)"']


def phyphox_new(i):
    return phyphox([i * 0.01 + 0.0031] + scaled(i, G) + [math.hypot(*scaled(i, G))])


for name, separator, comma in [("tab", "\t", False), ("semicolon", ";", False), ("tab-comma", "\t", True),
                               ("semicolon-comma", ";", True)]:
    write("phyphox-%s.csv" % name, table(
        [separator.join(PHYPHOX)],
        lambda i: separator.join(decimal_comma(c) if comma else c for c in phyphox_new(i).split(","))))
write("phyphox-device.csv", ['"property","value"', '"version","1.1.16"', '"deviceModel","made up"'])
write("sensor-logger-gravity.csv", table(
    ["time,seconds_elapsed,z,y,x"],
    lambda i: "%d,%.12f,%.6f,%.6f,0.0" % (1700000000123456789 + i * 10000000, i * 0.01 + 0.0517,
                                          G * math.sin(i / 500), G * math.cos(i / 500))))
write("sensor-logger-metadata.csv", [
    "version,device name,recording epoch time,recording time,recording timezone,platform,appVersion,device id,sensors,"
    "sampleRateMs,standardisation,platform version",
    "3,made up,1700000000123,2024-03-09_12-00-00,Europe/Berlin,ios,1.30,0,Accelerometer,10,false,17"])
write("sensorlog.csv", table(
    ["loggingTime(txt),loggingSample(N),locationTimestamp_since1970(s),locationLatitude(WGS84),"
     "accelerometerTimestamp_sinceReboot(s),accelerometerAccelerationX(G),accelerometerAccelerationY(G),"
     "accelerometerAccelerationZ(G),gyroRotationX(rad/s),gyroRotationY(rad/s),gyroRotationZ(rad/s),activity(txt)"],
    lambda i: "2024-03-09 12:00:00.%03d +0100,%d,0,0," % (i * 10, i + 1) + "%.6f," % (5000 + i * 0.01)
    + f(force(i), 6) + "," + f([v / 57.29578 for v in turn(i)], 6) + ",running"))
write("sensorlog-motion.csv", table(
    ["loggingTime(txt);motionTimestamp_sinceReboot(s);motionUserAccelerationX(G);motionUserAccelerationY(G);"
     "motionUserAccelerationZ(G);motionGravityX(G);motionGravityY(G);motionGravityZ(G)"],
    lambda i: decimal_comma("2024-03-09 12:00:00.%03d +0100;%.6f;" % (i * 10, 5000 + i * 0.01)
                            + f([force(i)[0], force(i)[1] - 1, force(i)[2]], 6, ";") + ";0.0;1.0;0.0")))
write("physics-toolbox.csv", table(
    ["time,gFx,gFy,gFz,TgF"], lambda i: "%.3f," % (i * 0.01 + 0.004) + f(list(force(i)) + [math.hypot(*force(i))], 4)))
write("physics-toolbox-clock.csv", table(
    ["time;gFx;gFy;gFz;gFTotal"],
    lambda i: "2024-03-09 12:00:00.%03d;" % (i * 10)
    + decimal_comma(f(list(force(i)) + [math.hypot(*force(i))], 4, ";"))), mark=b"\xef\xbb\xbf", end="\r\n")
write("blue-trident.csv", table(
    ["unix_timestamp_microsec,time_s,ax_m/s/s,ay_m/s/s,az_m/s/s,gx_deg/s,gy_deg/s,gz_deg/s"],
    lambda i: "%d,%.6f," % (1700000000123456 + i * 10000, i * 0.01) + f(scaled(i, G), 6) + "," + f(turn(i), 6)))
write("axivity.csv", table(
    ["Time,Accel-X (g), Accel-Y (g), Accel-Z (g)"],
    lambda i: "2024-03-09 12:00:00.%03d, " % (i * 10) + f(force(i), 6, ", ")))
write("axivity-bare.csv", table(
    [], lambda i: "2024-03-09 12:00:00.%03d," % (i * 10) + f(force(i), 6) + ",21.5,4.1"))
write("mhealth.csv", table(
    ["HEADER_TIME_STAMP,X_ACCELERATION_METERS_PER_SECOND_SQUARED,Y_ACCELERATION_METERS_PER_SECOND_SQUARED,"
     "Z_ACCELERATION_METERS_PER_SECOND_SQUARED"],
    lambda i: "2024-03-09 12:00:00.%03d," % (i * 10) + f(force(i), 3)))
write("empatica.csv", table(
    [", ".join(["1700000000.000000"] * 3), ", ".join(["32.000000"] * 3)],
    lambda i: ",".join("%d" % round(v * 64) for v in force(i))))
write("androsensor.csv", table(
    ["ACCELEROMETER X (m/s²);ACCELEROMETER Y (m/s²);ACCELEROMETER Z (m/s²);GRAVITY X (m/s²);GRAVITY Y (m/s²);"
     "GRAVITY Z (m/s²);LIGHT (lux);Time since start in ms ;YYYY-MO-DD HH-MI-SS_SSS"],
    lambda i: f(scaled(i, G), 4, ";") + ";0;9.80;0;120;%d;2024-03-09 12:00:%02d:%03d" % (i * 500, i // 2, i % 2 * 500)))
write("actigraph-american.csv", table(
    ["------------ Data File Created By ActiGraph GT3X+ ActiLife v6.13.4 Firmware v1.7.2 date format M/d/yyyy at 100 Hz  "
     "Filter Normal -----------", "Serial Number: MADE0001", "Start Time 23:59:59", "Start Date 3/9/2024",
     "Epoch Period (hh:mm:ss) 00:00:00", "Download Time 13:00:00", "Download Date 3/19/2024",
     "Current Memory Address: 0", "Current Battery Voltage: 4.1     Mode = 12",
     "--------------------------------------------------",
     "Timestamp,Accelerometer X,Accelerometer Y,Accelerometer Z"],
    lambda i: ("3/9/2024 23:59:59.%03d," % (900 + i * 10) if i < 10 else "3/10/2024 00:00:00.%03d," % (i * 10 - 100))
    + f(force(i), 3)), end="\r\n")
write("movesense.csv", table(
    ["Movesense 000000000000 /Meas/Acc/104", "timestamp,x,y,z"],
    lambda i: "%d," % (158319 + i * 10) + f(scaled(i, G), 5)))
write("sensor-table.csv", ["%Made up after a set of falls", "% 1; CHEST; tag", "% 2; WAIST; tag", "% 0: Accelerometer",
                           "% 1: Gyroscope", "% TimeStamp; Sample No; X-Axis; Y-Axis; Z-Axis; Sensor Type; Sensor ID"]
      + [line for i in range(ROWS) for line in (
          "%d;%d;" % (i * 10, i + 1) + f(force(i), 5, ";") + ";0;2",
          "%d;%d;" % (i * 10 + 3, i + 1) + f(turn(i), 5, ";") + ";1;2",
          "%d;%d;" % (i * 10 + 5, i + 1) + f(turn(i + 3), 5, ";") + ";1;1")])
write("sensor-table-two.csv", ["time,sensor,x,y,z"]
      + [line for i in range(ROWS) for line in (
          "%.3f,chest," % (i * 0.01) + f(force(i), 5), "%.3f,ankle," % (i * 0.01 + 0.002) + f(force(i + 4), 5))])
write("two-sensors-wide.csv", table(
    ["time (s),chest_acc_x (g),chest_acc_y (g),chest_acc_z (g),ankle_acc_x (g),ankle_acc_y (g),ankle_acc_z (g)"],
    lambda i: "%.2f," % (i * 0.01) + f(force(i), 4) + "," + f(force(i + 4), 4)))
write("sensor-logger.json", ['[{"sensor":"Metadata","version":"3","platform":"android"}'] + [
    line for i in range(ROWS) for line in (
        ',{"sensor":"TotalAcceleration","time":"%d","seconds_elapsed":"%.4f","z":"%.6f","y":"%.6f","x":"%.6f"}'
        % ((1700000000123456789 + i * 10000000, i * 0.01 + 0.05) + tuple(scaled(i, G)[::-1])),
        ',{"sensor":"Gyroscope","time":"%d","seconds_elapsed":"%.4f","z":"0.1","y":"0.2","x":"0.3"}'
        % (1700000000123956789 + i * 10000000, i * 0.01 + 0.0505))] + ["]"])


def triple(values):
    return '{"x":%.6f,"y":%.6f,"z":%.6f}' % tuple(values)


write("movesense.json", ['{"Meas":{"IMU6":['] + [
    '%s{"ArrayAcc":[%s],"ArrayGyro":[%s],"Timestamp":%d}' % (
        "," if p else "", ",".join(triple(scaled(p * 4 + k, G)) for k in range(4)),
        ",".join(triple(turn(p * 4 + k)) for k in range(4)), 158319 + p * 40) for p in range(5)] + ["]}}"])
write("positions.json", ['[{"lat":47.1,"lon":8.5,"ele":431.5},', '{"lat":47.2,"lon":8.6,"ele":431.6}]'])
