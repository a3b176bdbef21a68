// Counts paired differences in fine classes, and joins them to classes in per cent once the base is known.

internal import GaitModel

struct DifferenceCounts {
    /// In the quantity's own unit (g, m/s): a sixth of a per cent of a usual landing.
    static let fineWidth = 0.004
    /// Fine classes on either side of zero; what lies beyond is counted in the last.
    static let reach = 400
    /// Most classes a chart shows.
    static let mostClasses = 40

    private var counts = [Int](repeating: 0, count: 2 * reach)

    mutating func add(_ difference: Double) {
        let place = (difference / Self.fineWidth).rounded(.down)
        counts[Self.reach + Int(max(Double(-Self.reach), min(Double(Self.reach - 1), place)))] += 1
    }

    /// - Parameter scale: per cent for one unit of the quantity.
    func histogram(_ metric: MetricID, scale: Double) -> DifferenceHistogram? {
        guard let first = counts.firstIndex(where: { $0 > 0 }),
            let last = counts.lastIndex(where: { $0 > 0 }), scale > 0
        else { return nil }
        let fine = Self.fineWidth * scale
        let (low, high) = (Double(first - Self.reach) * fine, Double(last + 1 - Self.reach) * fine)
        let width = [1.0, 2, 5, 10, 20].first { (high - low) / $0 <= Double(Self.mostClasses - 2) } ?? 50
        let (lowest, highest) = ((low / width).rounded(.down), (high / width).rounded(.up))
        let edges = (0...Int(highest - lowest)).map { below((lowest + Double($0)) * width / fine) }
        return DifferenceHistogram(
            metric: metric, start: lowest * width, width: width,
            counts: zip(edges, edges.dropFirst()).map { $1 - $0 })
    }

    /// Differences below an edge given in fine classes from zero; one inside a fine class shares it out.
    private func below(_ edge: Double) -> Int {
        let place = max(0, min(Double(counts.count), edge + Double(Self.reach)))
        let whole = Int(place.rounded(.down))
        let before = counts[..<whole].reduce(0, +)
        guard whole < counts.count else { return before }
        return before + Int(((place - Double(whole)) * Double(counts[whole])).rounded())
    }
}
