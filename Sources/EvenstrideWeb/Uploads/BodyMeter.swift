// Watches an upload arrive: too much and too slow are refused while it comes.

internal import GaitModel

struct BodyMeter {
    private let limits: WebLimits
    private let started = ContinuousClock.now
    private(set) var bytes = 0

    /// - Parameter announced: what the sender says the body will hold; refused before a byte is read.
    init(_ limits: WebLimits, announced: Int?) throws(InputError) {
        self.limits = limits
        guard (announced ?? 0) <= limits.uploadBytes else { throw BodyMeter.tooLarge(announced, limits) }
    }

    mutating func add(_ count: Int) throws(InputError) {
        bytes += count
        guard bytes <= limits.uploadBytes else { throw BodyMeter.tooLarge(nil, limits) }
        let seconds = Double((ContinuousClock.now - started).components.seconds)
        let isSlow =
            seconds > Double(limits.patience) && Double(bytes) < seconds * Double(limits.slowestUpload)
        guard !isSlow, seconds <= Double(limits.uploadSeconds) else {
            throw InputError(
                .timeLimit, "the upload came too slowly",
                fix: "try again, or use evenstride analyze on this computer")
        }
    }

    private static func tooLarge(_ bytes: Int?, _ limits: WebLimits) -> InputError {
        let limit = "\(limits.uploadBytes >> 20) MB"
        // 100 samples a second at some 40 bytes a row.
        let hours = limits.uploadBytes / (100 * 40 * 3600)
        return InputError(
            .tooLarge,
            (bytes.map { "\(NumberText.fixed(Double($0) / 1_048_576, 0)) MB is" } ?? "The file is")
                + " above this server's \(limit), about \(hours) h at 100 Hz",
            fix: "trim it, or run evenstride analyze, which has no such limit")
    }
}
