// Which quantity a field of an app or pod holds, by its name and unit.

import GaitModel

enum DeveloperFieldNames {
    /// The quantity, and the factor from the field's unit to ours; nil for everything else.
    static func quantity(_ name: String, units: String) -> (quantity: DeviceQuantity, factor: Double)? {
        let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
        let unit = units.lowercased()
        switch key {
        case "cadence", "runcadence", "runningcadence", "steprate":
            // "SPM" is both feet; revolutions are strides of one.
            return (.cadence, unit.contains("rpm") || unit.contains("stride") ? 2 : 1)
        case "groundtime", "contacttime", "groundcontacttime", "stancetime", "gct":
            return (.contact, unit == "s" || unit.hasPrefix("second") ? 1000 : 1)
        case "verticaloscillation", "oscillation":
            if unit.hasPrefix("mm") || unit.hasPrefix("milli") { return (.oscillation, 0.1) }
            return (.oscillation, unit == "m" || unit.hasPrefix("meter") ? 100 : 1)
        case "verticalratio": return (.verticalRatio, 1)
        case "steplength":
            if unit.hasPrefix("mm") || unit.hasPrefix("milli") { return (.stepLength, 0.001) }
            return (.stepLength, unit.hasPrefix("cm") || unit.hasPrefix("centi") ? 0.01 : 1)
        case "stancetimebalance", "groundcontacttimebalance", "gctbalance", "contacttimebalance":
            return (.balance, 1)
        case "power", "runpower", "runningpower": return (.power, 1)
        case "formpower": return (.formPower, 1)
        case "legspringstiffness": return (.legStiffness, 1)
        case "impactgs": return (.impact, 1)
        case "brakinggs": return (.braking, 1)
        case "speed": return unit == "m/s" || unit == "mps" ? (.speed, 1) : nil
        default: return nil
        }
    }
}
