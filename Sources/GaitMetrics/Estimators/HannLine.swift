// How a spectral line is spread by a Hann window, so that a model can be compared with a measured band.

internal import SignalCore

enum HannLine {
    /// Beyond this many cycles per window next to nothing of a line is left.
    private static let reach = 4.0
    /// Steps of the table per cycle; straight lines between them are within 1e-5.
    private static let steps = 100.0

    /// Part of a line's power below -reach + i / steps cycles per window from it.
    private static let below: [Double] = {
        var sums = [0.0]
        for i in 0..<Int(2 * reach * steps) {
            sums.append(sums[i] + power(-reach + (Double(i) + 0.5) / steps))
        }
        return sums.map { $0 / sums[sums.count - 1] }
    }()

    /// Part of a line's power that a spectrum of Hann windows shows inside a band, 0 to 1: all of it well
    /// inside, half of it on an edge.
    static func share(of frequency: Double, in band: ClosedRange<Double>, seconds: Double) -> Double {
        part(below: (band.upperBound - frequency) * seconds)
            - part(below: (band.lowerBound - frequency) * seconds)
    }

    private static func part(below cycles: Double) -> Double {
        let place = (min(reach, max(-reach, cycles)) + reach) * steps
        let index = min(Int(place), below.count - 2)
        return below[index] + (below[index + 1] - below[index]) * (place - Double(index))
    }

    /// Squared transform of a Hann window at u cycles per window: sinc(u) / (1 - u^2), squared.
    private static func power(_ u: Double) -> Double {
        if abs(u) < 1e-6 { return 1 }
        if abs(abs(u) - 1) < 1e-6 { return 0.25 }
        let value = Trigonometry.sine(.pi * u) / (.pi * u) / (1 - u * u)
        return value * value
    }
}
