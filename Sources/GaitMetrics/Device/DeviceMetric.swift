// Which quantities of a device are shown, how far each may be trusted, and its page.

internal import GaitModel

struct DeviceMetric: Sendable {
    let quantity: DeviceQuantity
    let documentation: MetricDocumentation
    /// What a device may be off by: a share of the value, and no less than `leastError`. From tests of watches
    /// against cameras and force plates where there is one (methods.md 6).
    let error: Double
    let leastError: Double
    let grade: Grade
    let confidence: Double
    /// Why it is not trusted more.
    let reason: String

    static let reported = "as reported by the device"

    /// In the order of reports.
    static let all: [DeviceMetric] = [
        DeviceMetric(
            quantity: .cadence, documentation: known(.cadence), error: 0.002, leastError: 1, grade: .a,
            confidence: 0.8, reason: ""),
        DeviceMetric(
            quantity: .oscillation, documentation: known(.verticalOscillation), error: 0.26, leastError: 0.3,
            grade: .b, confidence: 0.5,
            reason: "in one test a watch with a chest strap was off by a quarter, mostly above"),
        DeviceMetric(
            quantity: .contact, documentation: known(.contactTime), error: 0.06, leastError: 5, grade: .b,
            confidence: 0.6, reason: "in one test a watch with a chest strap was off by 6 %"),
        DeviceMetric(
            quantity: .speed, documentation: DevicePages.speed, error: 0.03, leastError: 0.05, grade: .b,
            confidence: 0.7, reason: "satellites and foot pods are a few percent off"),
        DeviceMetric(
            quantity: .stepLength, documentation: DevicePages.stepLength, error: 0.09, leastError: 0.02,
            grade: .b, confidence: 0.6, reason: "in one test it was off by 9 %"),
        DeviceMetric(
            quantity: .verticalRatio, documentation: DevicePages.verticalRatio, error: 0.26, leastError: 0.2,
            grade: .b, confidence: 0.5, reason: "it is bounce over step length, and bounce is rough"),
        DeviceMetric(
            quantity: .stanceShare, documentation: DevicePages.stanceShare, error: 0.06, leastError: 0.5,
            grade: .b, confidence: 0.6, reason: "it is as rough as contact time"),
        DeviceMetric(
            quantity: .balance, documentation: DevicePages.balance, error: 0, leastError: 0.5, grade: .c,
            confidence: 0.4, reason: "no independent test of this number is known to us"),
        DeviceMetric(
            quantity: .power, documentation: DevicePages.power, error: 0.1, leastError: 5, grade: .c,
            confidence: 0.3, reason: untested),
        DeviceMetric(
            quantity: .formPower, documentation: DevicePages.formPower, error: 0.1, leastError: 2, grade: .c,
            confidence: 0.3, reason: untested),
        DeviceMetric(
            quantity: .legStiffness, documentation: DevicePages.legStiffness, error: 0.1, leastError: 0.2,
            grade: .c, confidence: 0.3, reason: untested),
        DeviceMetric(
            quantity: .impact, documentation: DevicePages.impact, error: 0.2, leastError: 0.5, grade: .c,
            confidence: 0.3, reason: untested),
        DeviceMetric(
            quantity: .braking, documentation: DevicePages.braking, error: 0.2, leastError: 0.5, grade: .c,
            confidence: 0.3, reason: untested),
    ]

    private static let untested = "every maker has its own scale"

    private static func known(_ id: MetricID) -> MetricDocumentation {
        MetricCatalog.documentation.first { $0.id == id } ?? DevicePages.speed
    }
}
