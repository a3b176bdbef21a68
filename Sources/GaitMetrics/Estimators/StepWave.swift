// The mean step as a wave: what its harmonics add up to at equal phases.

internal import SignalCore

enum StepWave {
    static let phases = 100

    /// e^(2 pi i p / phases).
    private static let turns = (0..<phases).map {
        Complex64.unit(2 * .pi * Double($0) / Double(phases))
    }

    /// sum Re(c_k e^(i k phi)) at every phase; the mean is 0.
    static func values(_ harmonics: ArraySlice<Complex64>) -> [Double] {
        var sum = [Double](repeating: 0, count: phases)
        for (k, c) in harmonics.enumerated() { add(c, harmonic: k + 1, to: &sum) }
        return sum
    }

    /// Adds Re(c e^(i k phi)) at every phase.
    static func add(_ c: Complex64, harmonic k: Int, to values: inout [Double]) {
        turns.withUnsafeBufferPointer { turns in
            values.withUnsafeMutableBufferPointer { values in
                var place = 0
                for phase in 0..<phases {
                    values[phase] += c.re * turns[place].re - c.im * turns[place].im
                    place += k
                    if place >= phases { place -= phases }
                }
            }
        }
    }

    /// Largest value over one period, grid with a parabola on top.
    static func peak(_ harmonics: ArraySlice<Complex64>) -> Double { peak(values(harmonics)) }

    /// Largest minus smallest value over one period.
    static func range(_ harmonics: ArraySlice<Complex64>) -> Double {
        let values = values(harmonics)
        return peak(values) + peak(values.map { -$0 })
    }

    /// The top of equally spaced values of one period.
    static func peak(_ values: [Double]) -> Double {
        let count = values.count
        var best = 0
        for phase in 1..<count where values[phase] > values[best] { best = phase }
        let (before, top, after) = (
            values[(best + count - 1) % count], values[best], values[(best + 1) % count]
        )
        return Parabola(before, top, after)?.height ?? top
    }

    /// Lowest mean over a part of the period, of the wave about a mean of 1.
    static func lowestMean(_ harmonics: ArraySlice<Complex64>, over share: Double) -> Double {
        let values = values(harmonics)
        let length = max(1, Int((share * Double(phases)).rounded()))
        var sum = values[0..<length].reduce(0, +)
        var lowest = sum
        for start in 0..<phases {
            let next = start + length < phases ? start + length : start + length - phases
            sum += values[next] - values[start]
            lowest = min(lowest, sum)
        }
        return 1 + lowest / Double(length)
    }
}
