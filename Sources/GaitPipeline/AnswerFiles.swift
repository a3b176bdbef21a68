// Reads what a runner wrote beside the recording: profile, training log, changed rulebook.

internal import FormFaults
public import GaitModel
internal import RunnerFiles

public enum AnswerFiles {
    /// Files of answers are short, bytes.
    private static let largest = 4 << 20

    /// A commented profile with every name and nothing answered.
    public static var profileExample: String { ProfileExample.text }

    /// The rulebook as a file to edit.
    public static var rulebook: String { RulebookFile.text(Thresholds.all) }

    public static func profile(_ path: String) throws(InputError) -> RunnerProfile {
        try RunnerProfile(toml: bytes(of: path))
    }

    public static func log(_ path: String) throws(InputError) -> TrainingLog {
        try TrainingLog(csv: bytes(of: path))
    }

    public static func rulebook(_ path: String) throws(InputError) -> Rulebook {
        try RulebookFile.read(bytes(of: path), thresholds: Thresholds.all)
    }

    /// A coach's table of recordings, as bytes.
    public static func table(_ path: String, atMost largest: Int) throws(InputError) -> [UInt8] {
        try SmallFile.bytes(of: path, atMost: largest, called: "a table of recordings")
    }

    /// What somebody with these answers should do first; nil for nothing.
    public static func advice(for profile: RunnerProfile, today: CalendarDay?) -> Referral? {
        ReferralRule.advice(for: profile, on: profile.session.date ?? today)
    }

    private static func bytes(of path: String) throws(InputError) -> [UInt8] {
        let bytes = try SmallFile.bytes(of: path, atMost: largest, called: "a file of answers")
        guard !bytes.isEmpty else {
            throw InputError(.empty, "the file is empty (0 bytes)", fix: "check that this is the right file")
        }
        return bytes
    }
}
