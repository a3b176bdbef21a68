// First and second moments of half a second of three-axis signal: all that segmentation needs.

internal import GaitModel

/// Sums over samples of one or more hops; adding two gives the sums over both.
struct HopMoments {
    var count = 0.0
    var sum = SIMD3<Double>.zero
    /// Sums of x x, y y, z z.
    var squares = SIMD3<Double>.zero
    /// Sums of x y, y z, z x.
    var products = SIMD3<Double>.zero

    mutating func add(_ force: Columns3, _ samples: Range<Int>) {
        // One by one in double: the sums must not depend on how the samples were cut into blocks.
        var (sum, squares, products) = (sum, squares, products)
        force.x.withUnsafeBufferPointer { x in
            force.y.withUnsafeBufferPointer { y in
                force.z.withUnsafeBufferPointer { z in
                    for i in samples {
                        let v = SIMD3(Double(x[i]), Double(y[i]), Double(z[i]))
                        sum += v
                        squares += v * v
                        products += v * SIMD3(v.y, v.z, v.x)
                    }
                }
            }
        }
        (self.sum, self.squares, self.products) = (sum, squares, products)
        count += Double(samples.count)
    }

    static func + (a: HopMoments, b: HopMoments) -> HopMoments {
        var sum = a
        sum.count += b.count
        sum.sum += b.sum
        sum.squares += b.squares
        sum.products += b.products
        return sum
    }

    var mean: SIMD3<Double> { count > 0 ? sum / count : .zero }

    /// RMS of the signal about its mean vector, g; the same in any orientation of the sensor.
    var totalRMS: Double {
        guard count > 0 else { return 0 }
        return max(0, (squares / count - mean * mean).sum()).squareRoot()
    }

    /// RMS along the mean vector, g: the vertical where gravity is in the signal.
    var verticalRMS: Double {
        let length = (mean * mean).sum().squareRoot()
        guard count > 0, length > 0 else { return 0 }
        let u = mean / length
        let variances = squares / count - mean * mean
        let covariances = products / count - mean * SIMD3(mean.y, mean.z, mean.x)
        let cross = u * SIMD3(u.y, u.z, u.x) * covariances
        return max(0, (u * u * variances).sum() + 2 * cross.sum()).squareRoot()
    }
}
