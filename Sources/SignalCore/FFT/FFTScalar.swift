// The two precisions FFTW is built for here, behind one protocol, and the lock round its planner.

internal import CFFTW
internal import Synchronization

/// A floating-point type that has an FFTW library: `Float` (libfftw3f) or `Double` (libfftw3).
///
/// The underscored requirements are the whole of FFTW that this module uses; nobody else should call them.
public protocol FFTScalar: BinaryFloatingPoint, SIMDScalar, Codable, Sendable {
    /// SIMD-aligned memory for `count` values, uninitialised.
    static func _allocate(_ count: Int) -> UnsafeMutablePointer<Self>
    static func _free(_ memory: UnsafeMutablePointer<Self>)
    /// Plans `batch` contiguous real transforms of `length`; `spectrum` holds interleaved complex bins.
    static func _planForward(
        length: Int, batch: Int, input: UnsafeMutablePointer<Self>, spectrum: UnsafeMutablePointer<Self>
    ) -> OpaquePointer?
    static func _planInverse(
        length: Int, batch: Int, spectrum: UnsafeMutablePointer<Self>, output: UnsafeMutablePointer<Self>
    ) -> OpaquePointer?
    static func _execute(_ plan: OpaquePointer)
    static func _destroy(_ plan: OpaquePointer)
}

/// FFTW's planner keeps global tables: making and destroying plans happens under this lock, executing does not.
private let planner = Mutex<Void>(())

/// Carries a plan out of the lock. Sound because the pointer is only a name: FFTW lets any thread execute it.
private struct PlanHandle: @unchecked Sendable {
    let plan: OpaquePointer?
}

private func planned(_ make: () -> OpaquePointer?) -> OpaquePointer? {
    planner.withLock { _ in PlanHandle(plan: make()) }.plan
}

/// Estimated plans only: measuring could choose other code on another run, and so other last digits.
private let flags = UInt32(FFTW_ESTIMATE)

extension Float: FFTScalar {
    public static func _allocate(_ count: Int) -> UnsafeMutablePointer<Float> { fftwf_alloc_real(count) }

    public static func _free(_ memory: UnsafeMutablePointer<Float>) { fftwf_free(memory) }

    public static func _planForward(
        length: Int, batch: Int, input: UnsafeMutablePointer<Float>, spectrum: UnsafeMutablePointer<Float>
    ) -> OpaquePointer? {
        var n = Int32(length)
        let bins = UnsafeMutableRawPointer(spectrum).assumingMemoryBound(to: fftwf_complex.self)
        return planned {
            fftwf_plan_many_dft_r2c(
                1, &n, Int32(batch), input, nil, 1, n, bins, nil, 1, n / 2 + 1, flags)
        }
    }

    public static func _planInverse(
        length: Int, batch: Int, spectrum: UnsafeMutablePointer<Float>, output: UnsafeMutablePointer<Float>
    ) -> OpaquePointer? {
        var n = Int32(length)
        let bins = UnsafeMutableRawPointer(spectrum).assumingMemoryBound(to: fftwf_complex.self)
        return planned {
            fftwf_plan_many_dft_c2r(
                1, &n, Int32(batch), bins, nil, 1, n / 2 + 1, output, nil, 1, n, flags)
        }
    }

    public static func _execute(_ plan: OpaquePointer) { fftwf_execute(plan) }

    public static func _destroy(_ plan: OpaquePointer) {
        let handle = PlanHandle(plan: plan)
        planner.withLock { _ in fftwf_destroy_plan(handle.plan) }
    }
}

extension Double: FFTScalar {
    public static func _allocate(_ count: Int) -> UnsafeMutablePointer<Double> { fftw_alloc_real(count) }

    public static func _free(_ memory: UnsafeMutablePointer<Double>) { fftw_free(memory) }

    public static func _planForward(
        length: Int, batch: Int, input: UnsafeMutablePointer<Double>, spectrum: UnsafeMutablePointer<Double>
    ) -> OpaquePointer? {
        var n = Int32(length)
        let bins = UnsafeMutableRawPointer(spectrum).assumingMemoryBound(to: fftw_complex.self)
        return planned {
            fftw_plan_many_dft_r2c(
                1, &n, Int32(batch), input, nil, 1, n, bins, nil, 1, n / 2 + 1, flags)
        }
    }

    public static func _planInverse(
        length: Int, batch: Int, spectrum: UnsafeMutablePointer<Double>, output: UnsafeMutablePointer<Double>
    ) -> OpaquePointer? {
        var n = Int32(length)
        let bins = UnsafeMutableRawPointer(spectrum).assumingMemoryBound(to: fftw_complex.self)
        return planned {
            fftw_plan_many_dft_c2r(
                1, &n, Int32(batch), bins, nil, 1, n / 2 + 1, output, nil, 1, n, flags)
        }
    }

    public static func _execute(_ plan: OpaquePointer) { fftw_execute(plan) }

    public static func _destroy(_ plan: OpaquePointer) {
        let handle = PlanHandle(plan: plan)
        planner.withLock { _ in fftw_destroy_plan(handle.plan) }
    }
}
