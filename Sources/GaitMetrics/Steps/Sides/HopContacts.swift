// Finds the contacts of hops on one leg in a burst of movement between two stands.

internal import GaitModel
internal import SignalCore

enum HopContacts {
    /// About five hops; three jumps, as for matching two clocks, are none.
    static let count = 4...8
    /// In the air while the 10 Hz vertical is below this share of standing, at least this long, s.
    static let flightLevel: Float = 0.5
    static let shortestFlight = 0.06
    /// From flight to flight, s; jumps that end in standing come slower.
    static let period = 0.3...1.0
    /// Every period to the median period.
    static let evenness = 0.6...1.6
    /// Time on the ground between two flights, s.
    static let contact = 0.1...0.7

    /// Contacts after each flight, samples from the piece's start; none when it was no row of hops.
    /// - Parameter vertical: force along up, standing = 1, 10 Hz low-passed.
    static func find(_ vertical: [Float], rate: SampleRate) -> [Range<Double>] {
        let flights = flights(vertical, rate: rate)
        guard count.contains(flights.count) else { return [] }
        let periods = zip(flights, flights.dropFirst()).map { Double($1.lowerBound - $0.lowerBound) }
        let usual = Quantile.median(periods)
        guard period.contains(usual * rate.period), periods.allSatisfy({ evenness.contains($0 / usual) })
        else {
            return []
        }
        let contacts = zip(flights, flights.dropFirst()).map {
            Double($0.upperBound)..<Double($1.lowerBound)
        }
        let lengths = contacts.map { $0.upperBound - $0.lowerBound }
        guard lengths.allSatisfy({ contact.contains($0 * rate.period) }) else { return [] }
        let last = Double(flights[flights.count - 1].upperBound)
        return contacts + [last..<last + Quantile.median(lengths)]
    }

    /// Half-open runs of samples in the air.
    private static func flights(_ vertical: [Float], rate: SampleRate) -> [Range<Int>] {
        var flights: [Range<Int>] = []
        var start: Int?
        for i in vertical.indices {
            let isFlying = vertical[i] < flightLevel
            if isFlying, start == nil { start = i }
            guard !isFlying, let first = start else { continue }
            if Double(i - first) * rate.period >= shortestFlight { flights.append(first..<i) }
            start = nil
        }
        return flights
    }
}
