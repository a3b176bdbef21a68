// The step common to all spectra here: remove the mean, taper, transform.

extension RealFFT where Scalar == Float {
    /// Transforms (piece - mean) x window, zero-padded. Both have the same count.
    ///
    /// The mean is rounded to `Float` before it is subtracted, so that a constant piece becomes exactly zero.
    func forwardTapered(_ piece: ArraySlice<Float>, _ window: [Float]) {
        precondition(piece.count == window.count, "expected \(window.count) samples, got \(piece.count)")
        piece.withUnsafeBufferPointer { piece in
            window.withUnsafeBufferPointer { window in
                let mean = Float(Sum.of(piece) / Double(max(1, piece.count)))
                forward(count: window.count) { buffer in
                    buffer.withUnsafeMutableBufferPointer { buffer in
                        for i in 0..<window.count { buffer[i] = (piece[i] - mean) * window[i] }
                    }
                }
            }
        }
    }
}
