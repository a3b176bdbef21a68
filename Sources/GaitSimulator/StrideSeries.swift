// Evaluates a Fourier series over one stride and finds its extremes.

import Glibc

/// A real Fourier series of the stride frequency without its mean.
struct StrideSeries {
    /// Displacement series end here: terms fall with 1/k^4, so the rest is below 1e-9 m.
    static let displacementHarmonics = 400

    var terms: [StrideHarmonic]
    let strideTime: Double

    /// Twice integrated acceleration, -c_k / (2 pi k / Ts)^2, in metres.
    init(displacementOf harmonics: [StrideHarmonic], model: StrideModel) {
        strideTime = model.strideTime
        terms = harmonics.prefix(Self.displacementHarmonics).enumerated().map { index, harmonic in
            let omega = 2 * .pi * Double(index + 1) / model.strideTime
            return (-1 / (omega * omega)) * harmonic
        }
    }

    /// Acceleration weighted by 1 / (1 + (f/cutoff)^4): order 2 Butterworth, forwards and backwards.
    init(lowPassOf harmonics: [StrideHarmonic], cutoff: Double, model: StrideModel) {
        strideTime = model.strideTime
        terms = harmonics.prefix(Self.displacementHarmonics).enumerated().map { index, harmonic in
            let ratio = Double(index + 1) / (model.strideTime * cutoff)
            return (1 / (1 + ratio * ratio * ratio * ratio)) * harmonic
        }
    }

    /// The same series without odd harmonics.
    var evenPart: StrideSeries {
        var even = self
        for index in stride(from: 0, to: terms.count, by: 2) {
            even.terms[index] = StrideHarmonic(real: 0, imaginary: 0)
        }
        return even
    }

    /// Sum of Re c_k e^(i 2 pi k t / Ts), with the exponential turned step by step.
    func value(at time: Double) -> Double {
        let angle = 2 * .pi * time / strideTime
        let (turnReal, turnImaginary) = (cos(angle), sin(angle))
        var (real, imaginary, sum) = (1.0, 0.0, 0.0)
        for term in terms {
            (real, imaginary) = (
                real * turnReal - imaginary * turnImaginary,
                real * turnImaginary + imaginary * turnReal
            )
            sum += term.real * real - term.imaginary * imaginary
        }
        return sum
    }

    /// Largest minus smallest value over an interval of time in seconds.
    func range(over interval: ClosedRange<Double>) -> Double {
        maximum(over: interval, of: value) + maximum(over: interval) { -value(at: $0) }
    }
}

/// Largest value of a smooth function: a grid, then a golden-section search around its best point.
func maximum(over interval: ClosedRange<Double>, of function: (Double) -> Double) -> Double {
    let points = 400
    let step = (interval.upperBound - interval.lowerBound) / Double(points)
    var best = (time: interval.lowerBound, value: function(interval.lowerBound))
    for index in 1...points {
        let time = min(interval.lowerBound + Double(index) * step, interval.upperBound)
        let value = function(time)
        if value > best.value { best = (time, value) }
    }
    var low = max(best.time - step, interval.lowerBound)
    var high = min(best.time + step, interval.upperBound)
    let golden = (5.0.squareRoot() - 1) / 2
    for _ in 0..<32 {
        let (left, right) = (high - golden * (high - low), low + golden * (high - low))
        if function(left) > function(right) { high = right } else { low = left }
    }
    return max(best.value, function((low + high) / 2))
}
