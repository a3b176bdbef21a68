// Finds local maxima that stand out by height and distance.

public enum PeakFinder {
    /// Local maxima of at least `minimumHeight`, any two at least `minimumDistance` samples apart, in order.
    ///
    /// Where two are closer, the higher one stays (the earlier of equals). The first and last sample are never
    /// maxima; a flat top counts once, at its middle. O(n log n).
    public static func maxima(
        _ signal: [Float], minimumDistance: Int, minimumHeight: Float
    ) -> [Peak] {
        let tops = flatTops(signal).filter { signal[$0.lowerBound] >= minimumHeight }
        let keep = spaced(
            tops.map { ($0.lowerBound + $0.upperBound) / 2 }, heights: tops.map { signal[$0.lowerBound] },
            minimumDistance)
        return tops.indices.filter { keep[$0] }.map { peak(signal, tops[$0]) }
    }

    /// Runs of equal samples with lower ones on both sides; most are one sample long.
    private static func flatTops(_ signal: [Float]) -> [ClosedRange<Int>] {
        var tops: [ClosedRange<Int>] = []
        var i = 1
        while i < signal.count - 1 {
            guard signal[i] > signal[i - 1] else {
                i += 1
                continue
            }
            var end = i
            while end + 1 < signal.count, signal[end + 1] == signal[i] { end += 1 }
            if end + 1 < signal.count, signal[end + 1] < signal[i] { tops.append(i...end) }
            i = end + 1
        }
        return tops
    }

    /// Which of the candidates stay when the highest may clear its surroundings first.
    private static func spaced(_ positions: [Int], heights: [Float], _ distance: Int) -> [Bool] {
        var keep = [Bool](repeating: true, count: positions.count)
        let order = positions.indices.sorted {
            heights[$0] != heights[$1] ? heights[$0] > heights[$1] : $0 < $1
        }
        for winner in order where keep[winner] {
            var left = winner - 1
            while left >= 0, positions[winner] - positions[left] < distance {
                keep[left] = false
                left -= 1
            }
            var right = winner + 1
            while right < positions.count, positions[right] - positions[winner] < distance {
                keep[right] = false
                right += 1
            }
        }
        return keep
    }

    private static func peak(_ signal: [Float], _ top: ClosedRange<Int>) -> Peak {
        let index = (top.lowerBound + top.upperBound) / 2
        guard top.count == 1 else {
            let middle = Double(top.lowerBound + top.upperBound) / 2
            return Peak(index: index, position: middle, height: Double(signal[index]))
        }
        let (a, b, c) = (Double(signal[index - 1]), Double(signal[index]), Double(signal[index + 1]))
        let shift = (a - c) / (2 * (a - 2 * b + c))
        return Peak(index: index, position: Double(index) + shift, height: b - (a - c) * shift / 4)
    }
}
