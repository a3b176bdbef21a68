// The part of the FIT profile that this program speaks: numbers of messages, fields of `record` with their scale.

/// A field of `record`: value = raw / scale - offset.
struct FitProfileField: Sendable {
    let number: UInt8
    let name: String
    let unit: String
    let scale: Double
    let offset: Double

    init(_ number: UInt8, _ name: String, _ unit: String, scale: Double = 1, offset: Double = 0) {
        self.number = number
        self.name = name
        self.unit = unit
        self.scale = scale
        self.offset = offset
    }

    func value(_ raw: Double) -> Double { raw / scale - offset }
}

enum FitProfile {
    static let fileID: UInt16 = 0
    static let sport: UInt16 = 12
    static let session: UInt16 = 18
    static let record: UInt16 = 20
    static let event: UInt16 = 21
    static let accelerometer: UInt16 = 165
    static let calibration: UInt16 = 167
    static let fieldDescription: UInt16 = 206
    /// 1989-12-31 in seconds since 1970.
    static let epoch = 631_065_600.0

    static let recordFields: [FitProfileField] = [
        FitProfileField(253, "timestamp", "s"),
        FitProfileField(0, "position_lat", "semicircles"),
        FitProfileField(1, "position_long", "semicircles"),
        FitProfileField(2, "altitude", "m", scale: 5, offset: 500),
        FitProfileField(3, "heart_rate", "bpm"),
        FitProfileField(4, "cadence", "rpm"),
        FitProfileField(5, "distance", "m", scale: 100),
        FitProfileField(6, "speed", "m/s", scale: 1000),
        FitProfileField(7, "power", "watts"),
        FitProfileField(8, "compressed_speed_distance", "m/s, m"),
        FitProfileField(9, "grade", "%", scale: 100),
        FitProfileField(12, "cycle_length", "m", scale: 100),
        FitProfileField(13, "temperature", "C"),
        FitProfileField(29, "accumulated_power", "watts"),
        FitProfileField(30, "left_right_balance", ""),
        FitProfileField(31, "gps_accuracy", "m"),
        FitProfileField(32, "vertical_speed", "m/s", scale: 1000),
        FitProfileField(33, "calories", "kcal"),
        FitProfileField(39, "vertical_oscillation", "mm", scale: 10),
        FitProfileField(40, "stance_time_percent", "percent", scale: 100),
        FitProfileField(41, "stance_time", "ms", scale: 10),
        FitProfileField(42, "activity_type", ""),
        FitProfileField(53, "fractional_cadence", "rpm", scale: 128),
        FitProfileField(73, "enhanced_speed", "m/s", scale: 1000),
        FitProfileField(78, "enhanced_altitude", "m", scale: 5, offset: 500),
        FitProfileField(83, "vertical_ratio", "percent", scale: 100),
        FitProfileField(84, "stance_time_balance", "percent", scale: 100),
        FitProfileField(85, "step_length", "mm", scale: 10),
        FitProfileField(87, "cycle_length16", "m", scale: 100),
    ]

    static func recordField(_ number: UInt8) -> FitProfileField? {
        recordFields.first { $0.number == number }
    }

    static func messageName(_ global: UInt16) -> String {
        let names: [UInt16: String] = [
            0: "file_id", 2: "device_settings", 3: "user_profile", 7: "zones_target", 12: "sport",
            18: "session", 19: "lap", 20: "record", 21: "event", 23: "device_info", 34: "activity",
            49: "file_creator", 72: "training_file", 78: "hrv", 104: "device_battery",
            140: "activity_metrics",
            141: "epo_status", 147: "sensor_settings", 164: "gyroscope_data", 165: "accelerometer_data",
            167: "three_d_sensor_calibration", 206: "field_description", 207: "developer_data_id",
        ]
        return names[global] ?? "message \(global)"
    }

    static func maker(_ number: Int) -> String? {
        let names = [
            1: "Garmin", 23: "Suunto", 32: "Wahoo", 95: "Stryd", 123: "Polar", 265: "Strava", 294: "COROS",
            15: "Dynastream",
        ]
        return names[number]
    }

    static func sport(_ number: Int) -> String {
        let names = [
            0: "generic", 1: "running", 2: "cycling", 3: "transition", 4: "fitness equipment", 5: "swimming",
            10: "training", 11: "walking", 12: "cross-country skiing", 13: "alpine skiing", 15: "rowing",
            17: "hiking", 18: "multisport", 19: "paddling",
        ]
        return names[number] ?? "sport \(number)"
    }

    /// A file of one of these is refused; the others can hold running.
    static func isOtherSport(_ number: Int) -> Bool {
        ![0, 1, 3, 4, 10, 11, 17, 18].contains(number)
    }
}
