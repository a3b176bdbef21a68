// The step common to all spectra here: remove the mean, taper, transform.

extension RealFFT where Scalar == Float {
    /// Transforms (piece - mean) x window, zero-padded. Both have the same count.
    ///
    /// The mean is rounded to `Float` before it is subtracted, so that a constant piece becomes exactly zero.
    func forwardTapered(_ piece: ArraySlice<Float>, _ window: [Float]) {
        precondition(piece.count == window.count, "expected \(window.count) samples, got \(piece.count)")
        let mean = Float(piece.reduce(0) { $0 + Double($1) } / Double(max(1, piece.count)))
        let start = piece.startIndex
        forward(count: window.count) { buffer in
            for i in 0..<window.count { buffer[i] = (piece[start + i] - mean) * window[i] }
        }
    }
}
