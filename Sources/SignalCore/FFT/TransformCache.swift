// Plans of transforms, made when a length is first needed.

/// One single-precision transform for each length; not `Sendable`.
final class TransformCache {
    private var made: [Int: RealFFT<Float>] = [:]

    func transform(_ length: Int) -> RealFFT<Float> {
        if let known = made[length] { return known }
        let new = RealFFT<Float>(length: length)
        made[length] = new
        return new
    }
}
