// Which way is up in the sensor's axes, from the force itself (methods.md 2.4, 2.2).

internal import GaitModel
internal import SignalCore

/// A unit vector in the sensor's axes, with the length of the mean force it came from.
struct UpAxis: Equatable {
    let direction: SIMD3<Double>
    /// |mean force|, g: 1 for a good sensor; nil where gravity was removed.
    let meanMagnitude: Double?
    /// False where it is not known which end of the axis is up.
    let isUpright: Bool

    /// Skewness of movement along the axis from which its sign counts. A half-sine step has 0.05 at a
    /// usual duty of 0.71 and less than 0 beyond 0.74: too little to go by.
    static let clearSkewness = 0.3

    /// Over whole strides the mean acceleration is zero, so the mean force points up (methods.md 2.4).
    init?(meanOf force: Columns3, samples: Int) {
        guard samples > 0, samples <= force.count else { return nil }
        let sums = SIMD3(
            Sum.of(force.x[..<samples]), Sum.of(force.y[..<samples]), Sum.of(force.z[..<samples]))
        let mean = sums / Double(samples)
        let length = mean.length
        guard length > 0.05 else { return nil }
        direction = mean / length
        meanMagnitude = length
        isUpright = true
    }

    /// Without gravity: the axis that moves most at the step frequency; stance peaks are sharper than
    /// the floor of flight, so the skewness says which end is up (methods.md 2.2).
    init?(largestSwingOf force: Columns3, sampleRate: Double, stepFrequency: Double) {
        let fits = [force.x, force.y, force.z].compactMap {
            HarmonicFit.fit($0, sampleRate: sampleRate, frequency: stepFrequency, harmonics: 1)?.amplitudes
                .first
        }
        guard fits.count == 3 else { return nil }
        let re = SIMD3(fits[0].re, fits[1].re, fits[2].re)
        let im = SIMD3(fits[0].im, fits[1].im, fits[2].im)
        // The long axis of the ellipse re cos + im sin.
        let turn = 0.5 * Complex64(re: (re * re).sum() - (im * im).sum(), im: 2 * (re * im).sum()).phase
        let phasor = Complex64.unit(turn)
        let axis = re * phasor.re + im * phasor.im
        guard axis.length > 0 else { return nil }
        let unit = axis / axis.length
        let skewness = force.projected(on: unit).skewness
        direction = skewness >= 0 ? unit : -unit
        meanMagnitude = nil
        isUpright = abs(skewness) >= UpAxis.clearSkewness
    }

    init(direction: SIMD3<Double>, meanMagnitude: Double?, isUpright: Bool = true) {
        self.direction = direction / direction.length
        self.meanMagnitude = meanMagnitude
        self.isUpright = isUpright
    }

    /// Angle between two axes, degrees.
    func angle(to other: UpAxis) -> Double {
        Trigonometry.degrees(cosine: (direction * other.direction).sum())
    }
}

extension SIMD3<Double> {
    var length: Double { (self * self).sum().squareRoot() }

    func cross(_ other: SIMD3<Double>) -> SIMD3<Double> {
        SIMD3(y, z, x) * SIMD3(other.z, other.x, other.y) - SIMD3(z, x, y) * SIMD3(other.y, other.z, other.x)
    }
}

extension Columns3 {
    /// The component along a unit vector.
    func projected(on unit: SIMD3<Double>) -> [Float] {
        let u = SIMD3<Float>(unit)
        return [Float](unsafeUninitializedCapacity: count) { buffer, filled in
            for i in 0..<count { buffer[i] = x[i] * u.x + y[i] * u.y + z[i] * u.z }
            filled = count
        }
    }

    /// Length of the vector, sample by sample.
    var magnitude: [Float] {
        [Float](unsafeUninitializedCapacity: count) { buffer, filled in
            for i in 0..<count { buffer[i] = (x[i] * x[i] + y[i] * y[i] + z[i] * z[i]).squareRoot() }
            filled = count
        }
    }
}

extension [Float] {
    /// Mean of all values.
    var mean: Double { isEmpty ? 0 : Sum.of(self) / Double(count) }

    /// Third central moment over the cube of the standard deviation.
    var skewness: Double {
        let m = mean
        var (second, third) = (0.0, 0.0)
        for value in self {
            let d = Double(value) - m
            second += d * d
            third += d * d * d
        }
        guard second > 0 else { return 0 }
        let variance = second / Double(count)
        return third / Double(count) / (variance * variance.squareRoot())
    }
}
