// A planned transform of real signals of one length: the only place that holds unsafe memory.

/// Forward and inverse discrete Fourier transform of real signals, planned once for one length.
///
/// The object owns its plans and two aligned buffers (signal and spectrum). A transform allocates nothing.
/// Not `Sendable`: every worker makes its own.
///
///     let fft = RealFFT<Float>(length: 8)
///     fft.forward([1, 0, 0, 0])          // zero-padded to 8 samples
///     fft.power(into: &power)            // 5 bins, all 1
///
/// Convention: X_k = sum_n x_n e^(-i 2 pi k n / length), k = 0 ... length / 2, unnormalised.
public final class RealFFT<Scalar: FFTScalar> {
    /// Samples of one signal, >= 1.
    public let length: Int
    /// Signals transformed at once; they lie one after another.
    public let batch: Int
    /// Complex bins of one signal: frequencies 0 ... length / 2.
    public var binCount: Int { length / 2 + 1 }

    private let signal: UnsafeMutablePointer<Scalar>
    private let spectrum: UnsafeMutablePointer<Scalar>
    private let forwardPlan: OpaquePointer
    private var inversePlan: OpaquePointer?
    /// Leading samples of `signal` that may be other than zero.
    private var filled = 0

    public init(length: Int, batch: Int = 1) {
        precondition(length >= 1 && batch >= 1, "expected length and batch >= 1, got \(length) and \(batch)")
        precondition(length * batch <= Int(Int32.max) / 4, "a transform of \(length) x \(batch) is too large")
        self.length = length
        self.batch = batch
        signal = Scalar._allocate(length * batch)
        signal.initialize(repeating: 0, count: length * batch)
        spectrum = Scalar._allocate(2 * (length / 2 + 1) * batch)
        spectrum.initialize(repeating: 0, count: 2 * (length / 2 + 1) * batch)
        let plan = Scalar._planForward(length: length, batch: batch, input: signal, spectrum: spectrum)
        guard let plan else { preconditionFailure("FFTW has no plan for length \(length), batch \(batch)") }
        forwardPlan = plan
    }

    deinit {
        Scalar._destroy(forwardPlan)
        if let inversePlan { Scalar._destroy(inversePlan) }
        Scalar._free(signal)
        Scalar._free(spectrum)
    }

    /// Transforms `input` (at most length x batch samples; the rest counts as zero).
    public func forward(_ input: UnsafeBufferPointer<Scalar>) {
        prepare(input.count)
        if let start = input.baseAddress { signal.update(from: start, count: input.count) }
        Scalar._execute(forwardPlan)
    }

    public func forward(_ input: [Scalar]) { input.withUnsafeBufferPointer { forward($0) } }

    public func forward(_ input: ArraySlice<Scalar>) { input.withUnsafeBufferPointer { forward($0) } }

    public func forward(_ input: Span<Scalar>) { input.withUnsafeBufferPointer { forward($0) } }

    /// Transforms `count` samples that `fill` writes in place (all of them), the rest counts as zero.
    public func forward(count: Int, filling fill: (inout MutableSpan<Scalar>) -> Void) {
        prepare(count)
        var span = UnsafeMutableBufferPointer(start: signal, count: count).mutableSpan
        fill(&span)
        Scalar._execute(forwardPlan)
    }

    /// The spectrum as interleaved real and imaginary parts, binCount x batch pairs.
    public func withSpectrum<R>(_ body: (UnsafeBufferPointer<Scalar>) throws -> R) rethrows -> R {
        try body(UnsafeBufferPointer(start: spectrum, count: 2 * binCount * batch))
    }

    /// |X_k|^2 of the first signal of the batch; `output` gets binCount values.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func power(into output: inout [Scalar]) {
        resize(&output, binCount)
        output.withUnsafeMutableBufferPointer { output in
            for k in 0..<binCount {
                let re = spectrum[2 * k]
                let im = spectrum[2 * k + 1]
                output[k] = re * re + im * im
            }
        }
    }

    /// |X_k| of the first signal of the batch; `output` gets binCount values.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func amplitude(into output: inout [Scalar]) {
        power(into: &output)
        for k in 0..<binCount { output[k] = output[k].squareRoot() }
    }

    /// Multiplies every bin (of every signal) with a real, hence zero-phase, response of binCount values.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func multiplySpectrum(by response: [Scalar]) {
        precondition(response.count == binCount, "expected \(binCount) bins, got \(response.count)")
        response.withUnsafeBufferPointer { response in
            for item in 0..<batch {
                let bins = spectrum + 2 * binCount * item
                for k in 0..<binCount {
                    bins[2 * k] *= response[k]
                    bins[2 * k + 1] *= response[k]
                }
            }
        }
    }

    /// Adds |X_k|^2 of the first signal of the batch to `sums` (binCount values).
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func addPower(to sums: inout [Scalar]) {
        precondition(sums.count == binCount, "expected \(binCount) bins, got \(sums.count)")
        sums.withUnsafeMutableBufferPointer { sums in
            for k in 0..<binCount {
                let re = spectrum[2 * k]
                let im = spectrum[2 * k + 1]
                sums[k] += re * re + im * im
            }
        }
    }

    /// Makes the spectrum real: `values` (binCount) at the first signal's bins, nothing imaginary.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func setSpectrum(_ values: [Scalar]) {
        precondition(values.count == binCount, "expected \(binCount) bins, got \(values.count)")
        for k in 0..<binCount {
            spectrum[2 * k] = values[k]
            spectrum[2 * k + 1] = 0
        }
    }

    /// The spectrum as interleaved real and imaginary parts, binCount x batch pairs, for `setSpectrum`.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func copySpectrum(into copy: inout [Scalar]) {
        let count = 2 * binCount * batch
        resize(&copy, count)
        copy.withUnsafeMutableBufferPointer { copy in
            copy.baseAddress!.update(from: UnsafePointer(spectrum), count: count)
        }
    }

    /// Makes the spectrum of the first signal a copied one times a real, hence zero-phase, response of binCount values.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func setSpectrum(_ copy: [Scalar], times response: [Scalar]) {
        precondition(copy.count >= 2 * binCount, "expected \(2 * binCount) values, got \(copy.count)")
        precondition(response.count == binCount, "expected \(binCount) bins, got \(response.count)")
        copy.withUnsafeBufferPointer { copy in
            response.withUnsafeBufferPointer { response in
                for k in 0..<binCount {
                    spectrum[2 * k] = copy[2 * k] * response[k]
                    spectrum[2 * k + 1] = copy[2 * k + 1] * response[k]
                }
            }
        }
    }

    /// Inverse transform, unnormalised, read in place. The spectrum is used up.
    public func inverse(_ body: (UnsafeBufferPointer<Scalar>) -> Void) {
        Scalar._execute(planForInverse())
        filled = length * batch
        body(UnsafeBufferPointer(start: signal, count: length * batch))
    }

    /// Inverse transform divided by length, so that forward and inverse is the identity.
    ///
    /// `output` gets length x batch samples. The spectrum is used up: transform again before reading it.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func inverse(into output: inout [Scalar]) {
        Scalar._execute(planForInverse())
        let count = length * batch
        filled = count
        resize(&output, count)
        let scale = 1 / Scalar(length)
        for i in 0..<count { output[i] = signal[i] * scale }
    }

    /// Smallest power of two >= n, at least 2.
    public static func powerOfTwo(atLeast n: Int) -> Int {
        var size = 2
        while size < n { size *= 2 }
        return size
    }

    /// Smallest even 2^a 3^b 5^c 7^d >= n: the lengths FFTW is quick at.
    public static func goodSize(atLeast n: Int) -> Int {
        var size = max(2, n + n % 2)
        while !hasOnlySmallFactors(size) { size += 2 }
        return size
    }

    private static func hasOnlySmallFactors(_ n: Int) -> Bool {
        var rest = n
        for factor in [2, 3, 5, 7] {
            while rest % factor == 0 { rest /= factor }
        }
        return rest == 1
    }

    /// Zeroes what an earlier, longer input left behind `count`.
    private func prepare(_ count: Int) {
        precondition(count <= length * batch, "expected at most \(length * batch) samples, got \(count)")
        if count < filled { (signal + count).update(repeating: 0, count: filled - count) }
        filled = count
    }

    private func planForInverse() -> OpaquePointer {
        if let inversePlan { return inversePlan }
        let plan = Scalar._planInverse(length: length, batch: batch, spectrum: spectrum, output: signal)
        guard let plan else { preconditionFailure("FFTW has no inverse plan for length \(length)") }
        inversePlan = plan
        return plan
    }

    private func resize(_ array: inout [Scalar], _ count: Int) {
        if array.count != count { array = [Scalar](repeating: 0, count: count) }
    }
}
