// A complex number of two doubles, with the few operations the harmonic analysis needs.

internal import Glibc

public struct Complex64: Sendable, Equatable {
    public var re: Double
    public var im: Double

    public init(re: Double, im: Double) {
        self.re = re
        self.im = im
    }

    public static let zero = Complex64(re: 0, im: 0)

    /// e^(i angle), angle in radians.
    public static func unit(_ angle: Double) -> Complex64 { Complex64(re: cos(angle), im: sin(angle)) }

    public var squaredMagnitude: Double { re * re + im * im }

    public var magnitude: Double { squaredMagnitude.squareRoot() }

    /// Angle in radians, -pi...pi.
    public var phase: Double { atan2(im, re) }

    public var conjugate: Complex64 { Complex64(re: re, im: -im) }

    public func scaled(_ factor: Double) -> Complex64 { Complex64(re: re * factor, im: im * factor) }

    public static func + (a: Complex64, b: Complex64) -> Complex64 {
        Complex64(re: a.re + b.re, im: a.im + b.im)
    }

    public static func - (a: Complex64, b: Complex64) -> Complex64 {
        Complex64(re: a.re - b.re, im: a.im - b.im)
    }

    public static func * (a: Complex64, b: Complex64) -> Complex64 {
        Complex64(re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re)
    }
}
