// Turns the signs in somebody's answers into one calm piece of advice, most urgent first.

public import GaitModel

public enum ReferralRule {
    /// Sees answers and a date, and no measurement at all.
    public static func advice(for profile: RunnerProfile?, on day: CalendarDay?) -> Referral? {
        guard let profile else { return nil }
        let signs = RedFlags.all.filter { $0.isOn(profile, day) }
        guard let level = signs.map(\.level).min() else { return nil }
        return Referral(
            level: level, title: title(level), text: text(level), because: signs.map(\.because),
            hidesCues: signs.contains(where: \.hidesCues), references: ["V 95", "D1", "D3"])
    }

    private static func title(_ level: Referral.Level) -> String {
        switch level {
        case .now: "Please get medical help today"
        case .soon: "Please see a doctor soon"
        case .professional: "Please have somebody look at your back"
        case .consider: "Keep an eye on your back"
        }
    }

    private static func text(_ level: Referral.Level) -> String {
        switch level {
        case .now:
            "Stop running and call your emergency number or go to an emergency department today. Most often it "
                + "turns out well; what you told us should not wait."
        case .soon:
            "Pause running and make an appointment with a doctor in the next days. Usually there is a harmless "
                + "reason; somebody should look to be sure."
        case .professional:
            "Make an appointment with a physiotherapist or a doctor, and take this report along. Until then run "
                + "only as far as it does not hurt; if it is strong or goes down the leg, pause."
        case .consider:
            "Ease off for some days. If it has not settled after two weeks, or keeps coming back, see a "
                + "physiotherapist or a doctor. Sore muscles usually settle in two to three weeks."
        }
    }
}
