// Proves nothing by itself: runs with a gyroscope, a shin sensor, or a timeline to follow.

import FormFaults
import GaitModel

extension MadeRun {
    static func degrees(_ value: Double, plusMinus: Double = 2.5, confidence: Double = 0.65) -> Assessment {
        measured(value, plusMinus: plusMinus, confidence: confidence, grade: .b)
    }

    /// A pelvis that turns 24 degrees and drops 6 degrees more on foot A.
    static let turning = even.with {
        $0.hasGyroscope = true
        $0.more = [
            (.pelvicRotation, degrees(24)), (.pelvicDrop, degrees(4)), (.pelvicDropDifference, degrees(6)),
        ]
    }

    static let hardOnTheShin = MadeRun(
        placement: .tibia, speed: 3.0, cadence: measured(165, plusMinus: 1),
        more: [(.impactPeakResultant, measured(11, plusMinus: 0.5, confidence: 0.7, grade: .b))])

    /// 40 minutes in which nothing changes.
    static let long = even.with {
        $0.more = [(.sidewaysRatio, measured(0.2, plusMinus: 0.01, grade: .c))]
        $0.timeline = .made(minutes: 40) { _ in MadeWindow() }
    }

    func changing(_ change: @escaping (Double, inout MadeWindow) -> Void) -> MadeRun {
        with {
            $0.timeline = .made(minutes: 40) { share in
                var window = MadeWindow()
                change(share, &window)
                return window
            }
        }
    }
}

/// The numbers of one 10 s window.
struct MadeWindow {
    var cadence = 168.0
    var bounce = 7.3
    var rhythm = 1.5
    var sideways = 0.2
    var foreAft = 0.9
    var impact = 0.12
    var sides = 2.0
    var contact = 250.0
    var speed: Double?
}

extension Timeline {
    /// - Parameter window: of the share of the run that is over, 0 to 1.
    static func made(minutes: Double, _ window: (Double) -> MadeWindow) -> Timeline {
        let count = Int(minutes * 6)
        let hasSpeed = window(0).speed != nil
        return Timeline(
            metrics: [
                .cadence, .verticalOscillation, .strideTimeVariation, .sidewaysRatio, .foreAftRegularity,
                .impactPower, .loadAsymmetry, .contactTime,
            ] + (hasSpeed ? [.speed] : []),
            entries: (0..<count).map { index in
                let made = window(Double(index) / Double(count - 1))
                // A small ripple, so that slopes do not tie.
                let ripple = 1 + 0.002 * Double((index * 7) % 11 - 5)
                let values = [
                    made.cadence, made.bounce, made.rhythm, made.sideways, made.foreAft, made.impact,
                    made.sides, made.contact,
                ]
                return Entry(
                    start: 10 * Double(index), end: 10 * Double(index + 1), kind: .running,
                    values: values.map { Float($0 * ripple) } + (made.speed.map { [Float($0)] } ?? []))
            })
    }
}
