// The likely range of a signed quantity as people say it: how large, whichever side it is on.

internal import GaitModel

struct Magnitude {
    let low: Double
    let high: Double
    /// The range holds zero, so only "at most" can be said.
    let reachesZero: Bool

    init(_ range: LikelyRange) {
        reachesZero = range.contains(0)
        high = max(abs(range.low), abs(range.high))
        low = reachesZero ? 0 : min(abs(range.low), abs(range.high))
    }

    /// "11 to 17", or "at most 5".
    func text(_ decimals: Int) -> String {
        let top = NumberText.fixed(high, decimals)
        return reachesZero ? "at most \(top)" : NumberText.fixed(low, decimals) + " to " + top
    }
}
