// What to say of a recording that holds no running.

internal import GaitModel

enum NoRunning {
    /// Fewer samples a second cannot tell running from other movement (methods.md 1.1).
    private static let slowest = 12.0

    private static func tooSlow(_ input: InputDescription) -> InputError {
        let advice = input.format.advice
        return InputError(
            .rateLow,
            "\(NumberText.fixed(input.clock.rate, 1)) samples per second. A step takes about 0.35 s, so running "
                + "cannot be told from other movement.",
            fix: "Record at 50 Hz or more (100 Hz is better)." + (advice.isEmpty ? "" : " " + advice))
    }

    static func error(_ gait: GaitSummary, _ input: InputDescription) -> InputError {
        if input.clock.rate < slowest { return tooSlow(input) }
        let quality = gait.quality
        let walking = gait.segments.filter { $0.kind == .walking }.compactMap(\.cadence)
        let pace =
            walking.isEmpty
            ? "" : " (\(NumberText.fixed(walking.reduce(0, +) / Double(walking.count), 0)) steps a minute)"
        let parts = [
            (quality.walkingSeconds, "walking" + pace), (quality.stillSeconds, "still"),
            (quality.otherSeconds, "other movement"),
        ]
        let found = parts.filter { $0.0 >= 0.5 }.map { "\(NumberText.duration($0.0)) \($0.1)" }
        return InputError(
            .noRunning,
            "no running in \(NumberText.duration(input.clock.duration)) of data: "
                + (found.isEmpty ? "nothing that could be told" : found.joined(separator: ", ")),
            fix:
                "record at least 4 s of steady running, better a minute or more, and check that this is the right file"
        )
    }
}
