// Column names as exports write them.

import Testing

@testable import SensorIngest

struct ColumnNameTests {
    struct Name: Sendable {
        let text: String
        let quantity: ColumnName.Quantity
        var axis: ColumnName.Axis?
        var unit: Unit?
    }

    static let names: [Name] = [
        Name(text: "Acc_X", quantity: .acceleration, axis: .x),
        Name(text: "accelerationY", quantity: .acceleration, axis: .y),
        Name(text: "ax", quantity: .acceleration, axis: .x),
        Name(text: "a_z", quantity: .acceleration, axis: .z),
        Name(text: "gFx", quantity: .acceleration, axis: .x),
        Name(text: "accx", quantity: .acceleration, axis: .x),
        Name(
            text: "ACCELEROMETER Z (m/s²)", quantity: .acceleration, axis: .z, unit: .metresPerSecondSquared),
        Name(text: "X [mg]", quantity: .bare, axis: .x, unit: .milliG),
        Name(text: "x-axis (g)", quantity: .acceleration, axis: .x, unit: .g),
        Name(text: "y", quantity: .bare, axis: .y),
        Name(text: "X (rad/s)", quantity: .angularRate, axis: .x, unit: .radiansPerSecond),
        Name(text: "gx", quantity: .angularRate, axis: .x),
        Name(text: "wz", quantity: .angularRate, axis: .z),
        Name(text: "rotationRateX", quantity: .angularRate, axis: .x),
        Name(text: "gyroscopex", quantity: .angularRate, axis: .x),
        Name(text: "ax_m/s/s", quantity: .acceleration, axis: .x, unit: .metresPerSecondSquared),
        Name(text: "gx_deg/s", quantity: .angularRate, axis: .x, unit: .degreesPerSecond),
        Name(
            text: "Linear Acceleration x (m/s^2)", quantity: .linearAcceleration, axis: .x,
            unit: .metresPerSecondSquared),
        Name(text: "motionUserAccelerationX(G)", quantity: .linearAcceleration, axis: .x, unit: .g),
        Name(text: "FreeAcc_X", quantity: .linearAcceleration, axis: .x),
        Name(text: "gravityX", quantity: .gravity, axis: .x), Name(text: "Mag_X", quantity: .other, axis: .x),
        Name(text: "Shimmer_1A2B_Accel_WR_Y_CAL", quantity: .acceleration, axis: .y),
        Name(text: "Time (s)", quantity: .time, unit: .seconds),
        Name(text: "time_s", quantity: .time, unit: .seconds), Name(text: "seconds_elapsed", quantity: .time),
        Name(text: "sensor timestamp [ns]", quantity: .time, unit: .nanoseconds),
        Name(text: "unix_timestamp_microsec", quantity: .time, unit: .microseconds),
        Name(text: "HEADER_TIME_STAMP", quantity: .time), Name(text: "Zeit", quantity: .time),
        Name(text: "Temperature", quantity: .other), Name(text: "timezone", quantity: .other),
        Name(text: "TgF", quantity: .other), Name(text: "contact", quantity: .other),
    ]

    @Test(arguments: names)
    func isUnderstood(_ expected: Name) {
        let name = ColumnName(expected.text, unitCell: "", isWritten: true)
        #expect(name.quantity == expected.quantity, "\(expected.text)")
        #expect(name.axis == expected.axis, "\(expected.text)")
        #expect(name.unit == expected.unit, "\(expected.text)")
    }

    @Test func theUnitRowGivesTheUnit() {
        #expect(ColumnName("Accel X", unitCell: "[g]", isWritten: true).unit == .g)
        #expect(
            ColumnName("Made_Accel_LN_X_CAL", unitCell: "m/(s^2)", isWritten: true).unit
                == .metresPerSecondSquared)
    }

    @Test func idsAreUnique() {
        let ids = DialectCatalog.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(DialectCatalog.all.allSatisfy { !$0.title.isEmpty })
    }
}
