// For whom no comparison with other runners is made (methods.md 7): nobody like them is behind the lines.

internal import GaitModel

enum NormsHold {
    /// Grown up, for the studies behind the lines.
    static let adultAge = 18

    /// The plain reason why nothing is compared, or nil.
    static func reasonAgainst(_ profile: RunnerProfile?, on day: CalendarDay?) -> String? {
        guard let profile else { return nil }
        let group: String
        if profile.history.pregnancy == true {
            group = "pregnant runners"
        } else if profile.runner.prosthesisOrBlade == true {
            group = "runners with a prosthesis or blade"
        } else if profile.runner.wheelchair == true {
            group = "wheelchair users"
        } else if let age = profile.age(on: day), age < adultAge {
            group = "runners under \(adultAge)"
        } else {
            return nil
        }
        return "our lines come from studies without \(group), so your numbers are shown and not judged"
    }
}
