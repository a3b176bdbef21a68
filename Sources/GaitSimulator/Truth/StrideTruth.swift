// Everything an ideal analyzer should read from an endless run of one StrideModel (methods 5.4).

/// Numerically exact expectations for one stride model, from its Fourier series and time course.
public struct StrideTruth: Sendable, Equatable {
    /// c_1 ... c_2000 in m/s^2.
    public let harmonics: [StrideHarmonic]
    /// Stride time in seconds.
    public let strideTime: Double
    /// VO_sym: range in metres of the displacement made of even harmonics, the mean step.
    public let symmetricOscillation: Double
    /// VO_step: mean over both steps of the displacement range within the step, in metres.
    public let stepOscillation: Double
    /// Displacement range over the whole stride in metres.
    public let strideRange: Double
    /// Largest vertical specific force during left contact in g, unfiltered.
    public let leftPeak: Double
    /// Largest vertical specific force during right contact in g, unfiltered.
    public let rightPeak: Double
    /// 100 (L - R) / mean of the peaks after a 10 Hz zero-phase low-pass |H|^2 of order 2.
    public let tenHertzPeakDifference: Double

    /// Sums the series of `model`; a few milliseconds in a release build.
    public init(_ model: StrideModel) {
        strideTime = model.strideTime
        harmonics = (1...2000).map { model.harmonic($0) }
        let displacement = StrideSeries(displacementOf: harmonics, model: model)
        let leftStep = 0...model.stepTime(.left)
        let rightStep = model.stepTime(.left)...model.strideTime
        symmetricOscillation = displacement.evenPart.range(over: 0...model.stepTime)
        stepOscillation = (displacement.range(over: leftStep) + displacement.range(over: rightStep)) / 2
        strideRange = displacement.range(over: 0...model.strideTime)

        let left = 0...model.contactTime
        let right = model.stepTime(.left)...(model.stepTime(.left) + model.contactTime)
        leftPeak = maximum(over: left) { model.specificForce(at: $0).z }
        rightPeak = maximum(over: right) { model.specificForce(at: $0).z }

        let smooth = StrideSeries(lowPassOf: harmonics, cutoff: 10, model: model)
        let gravity = standardGravity
        let leftLoad = maximum(over: left) { smooth.value(at: $0) } + gravity
        let rightLoad = maximum(over: right) { smooth.value(at: $0) } + gravity
        tenHertzPeakDifference = differencePercent(leftLoad, rightLoad)
    }
}

extension StrideTruth {
    /// 100 (L - R) / mean of the unfiltered peaks.
    public var peakDifference: Double { differencePercent(leftPeak, rightPeak) }
    /// a_n: amplitude in m/s^2 of harmonic n of the step frequency.
    public func stepHarmonic(_ n: Int) -> Double { harmonics[2 * n - 1].amplitude }
    /// P_odd: sum of |c_k|^2 / 2 over k = 1, 3 ... 39 in (m/s^2)^2.
    public var oddPower: Double { power(stride(from: 1, through: 39, by: 2)) }
    /// P_even: sum of |c_k|^2 / 2 over k = 2, 4 ... 40 in (m/s^2)^2.
    public var evenPower: Double { power(stride(from: 2, through: 40, by: 2)) }
    /// Improved harmonic ratio 100 P_even / (P_even + P_odd) in percent.
    public var improvedHarmonicRatio: Double { 100 * evenPower / (evenPower + oddPower) }
    /// Harmonic ratio of the first 10 even over the first 10 odd amplitudes; infinite when symmetric.
    public var harmonicRatio: Double {
        let odd = stride(from: 0, to: 20, by: 2).reduce(0) { $0 + harmonics[$1].amplitude }
        let even = stride(from: 1, to: 20, by: 2).reduce(0) { $0 + harmonics[$1].amplitude }
        return odd < 1e-9 * even ? .infinity : even / odd
    }
    /// Ad1: autocorrelation at one mean step, (E_even - E_odd) / E over all harmonics.
    public var stepRegularity: Double {
        let odd = power(stride(from: 1, through: 1999, by: 2))
        let even = power(stride(from: 2, through: 2000, by: 2))
        return (even - odd) / (even + odd)
    }
    /// RMS in g of the lines from 8 to 20 Hz.
    public var impactBandRMS: Double {
        let first = Int((8 * strideTime).rounded(.up))
        let last = Int((20 * strideTime).rounded(.down))
        return power(stride(from: first, through: last, by: 1)).squareRoot() / standardGravity
    }

    private func power(_ lines: StrideThrough<Int>) -> Double {
        lines.reduce(0) { $0 + harmonics[$1 - 1].squaredAmplitude / 2 }
    }
}

/// Signed side difference 100 (L - R) / mean in percent.
func differencePercent(_ left: Double, _ right: Double) -> Double {
    200 * (left - right) / (left + right)
}
