// At most three cues, and none before somebody has looked at a back that needs it (methods.md 4.0, 4.6).

internal import GaitModel

enum Restraint {
    static let mostCues = 3
    static let later = "Leave this for later: change one thing at a time, and begin with the first."

    /// - Parameter findings: in the order to be read.
    static func applied(to findings: [Finding], after referral: Referral?) -> [Finding] {
        var given = 0
        return findings.map { finding in
            var finding = finding
            if referral?.hidesCues == true {
                finding.cue = Referral.insteadOfCue
            } else if finding.verdict != .notSeen {
                given += 1
                if given > mostCues { finding.cue = later }
            }
            return finding
        }
    }
}
