// The mean step as a wave: what its harmonics add up to at equal phases.

internal import SignalCore

struct StepWave {
    static let phases = 100

    /// e^(2 pi i p / phases).
    private let turns: [Complex64]

    init() {
        turns = (0..<StepWave.phases).map { Complex64.unit(2 * .pi * Double($0) / Double(StepWave.phases)) }
    }

    /// sum Re(c_k e^(i k phi)) at every phase; the mean is 0.
    func values(_ harmonics: some Collection<Complex64>) -> [Double] {
        var values = [Double](repeating: 0, count: StepWave.phases)
        for (k, c) in harmonics.enumerated() {
            var place = 0
            for step in 0..<StepWave.phases {
                let turn = turns[place]
                values[step] += c.re * turn.re - c.im * turn.im
                place += k + 1
                if place >= StepWave.phases { place -= StepWave.phases }
            }
        }
        return values
    }

    /// Largest value over one period, grid with a parabola on top.
    func peak(_ harmonics: some Collection<Complex64>) -> Double {
        let values = values(harmonics)
        let count = values.count
        guard let best = values.indices.max(by: { values[$0] < values[$1] }) else { return 0 }
        let (before, top, after) = (
            values[(best + count - 1) % count], values[best], values[(best + 1) % count]
        )
        let curvature = before - 2 * top + after
        guard curvature < 0 else { return top }
        let shift = 0.5 * (before - after) / curvature
        return top - 0.25 * (before - after) * shift
    }

    /// Lowest mean over a part of the period, of the wave about a mean of 1.
    func lowestMean(_ harmonics: some Collection<Complex64>, over share: Double) -> Double {
        let values = values(harmonics)
        let count = values.count
        let length = max(1, Int((share * Double(count)).rounded()))
        var sum = values[0..<length].reduce(0, +)
        var lowest = sum
        for start in 0..<count {
            sum += values[(start + length) % count] - values[start]
            lowest = min(lowest, sum)
        }
        return 1 + lowest / Double(length)
    }
}
