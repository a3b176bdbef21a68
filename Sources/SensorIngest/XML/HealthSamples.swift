// The running samples of an Apple Health export, the newest of each kind.

import GaitModel

/// The latest samples of one kind, as many as fit.
struct HealthSeries {
    /// Of one kind; the oldest make room. Running kinds have one in a few seconds, steps one in a few minutes.
    static let capacity = 60_000

    struct Sample {
        let start: Double
        let end: Double
        /// In the quantity's unit.
        let value: Double
        /// Checksum of the source's name.
        let source: UInt64
    }

    private(set) var samples: [Sample] = []
    private(set) var count = 0
    private var next = 0

    mutating func add(_ sample: Sample) {
        count += 1
        if samples.count < Self.capacity {
            samples.append(sample)
        } else {
            samples[next] = sample
            next = (next + 1) % Self.capacity
        }
    }
}

enum HealthKind: Int, CaseIterable {
    case stepLength, oscillation, contact, speed, power, steps

    var quantity: DeviceQuantity {
        switch self {
        case .stepLength: .stepLength
        case .oscillation: .oscillation
        case .contact: .contact
        case .speed: .speed
        case .power: .power
        case .steps: .cadence
        }
    }

    /// After `HKQuantityTypeIdentifier`.
    var name: StaticString {
        switch self {
        case .stepLength: "RunningStrideLength"
        case .oscillation: "RunningVerticalOscillation"
        case .contact: "RunningGroundContactTime"
        case .speed: "RunningSpeed"
        case .power: "RunningPower"
        case .steps: "StepCount"
        }
    }

    /// From the unit of the file to ours; nil for a unit this kind does not have.
    func factor(_ unit: String) -> Double? {
        switch (self, unit) {
        case (.stepLength, "m"), (.oscillation, "cm"), (.contact, "ms"), (.speed, "m/s"), (.power, "W"),
            (.steps, "count"):
            1
        case (.stepLength, "cm"): 0.01
        case (.stepLength, "ft"): 0.3048
        case (.stepLength, "in"): 0.0254
        case (.oscillation, "m"): 100
        case (.oscillation, "mm"): 0.1
        case (.oscillation, "in"): 2.54
        case (.contact, "s"): 1000
        case (.speed, "km/hr"), (.speed, "km/h"): 1 / 3.6
        case (.speed, "mi/hr"): 0.44704
        default: nil
        }
    }
}

struct HealthSamples: TagHandler {
    private(set) var series = Array(repeating: HealthSeries(), count: HealthKind.allCases.count)
    /// The latest workout that was a run.
    private(set) var workout: Range<Double>?
    private(set) var workouts = 0
    private(set) var records = 0

    subscript(kind: HealthKind) -> HealthSeries { series[kind.rawValue] }

    mutating func open(_ name: UnsafeBufferPointer<UInt8>, _ attributes: TagAttributes) {
        if TagText.equals(name, "Record") {
            records += 1
            record(attributes)
        } else if TagText.equals(name, "Workout") {
            workout(attributes)
        }
    }

    mutating func close(_ name: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>) {}

    private mutating func record(_ attributes: TagAttributes) {
        let prefix = "HKQuantityTypeIdentifier".utf8.count
        guard let type = attributes.value("type"), type.count > prefix,
            let kind = HealthKind.allCases.first(where: {
                TagText.equals(type[prefix...], $0.name)
            }),
            let factor = attributes.text("unit").flatMap(kind.factor),
            let value = attributes.value("value").flatMap({ TagText.number($0) }),
            let start = attributes.value("startDate").flatMap({ TagText.time($0) }),
            let end = attributes.value("endDate").flatMap({ TagText.time($0) }), end >= start
        else { return }
        let source = (attributes.value("sourceName") ?? type).reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        series[kind.rawValue].add(
            HealthSeries.Sample(start: start, end: end, value: value * factor, source: source))
    }

    private mutating func workout(_ attributes: TagAttributes) {
        guard let type = attributes.value("workoutActivityType"),
            TagText.equals(type, "HKWorkoutActivityTypeRunning"),
            let start = attributes.value("startDate").flatMap({ TagText.time($0) }),
            let end = attributes.value("endDate").flatMap({ TagText.time($0) }), end > start
        else { return }
        workouts += 1
        if workout.map({ $0.lowerBound < start }) ?? true { workout = start..<end }
    }
}
