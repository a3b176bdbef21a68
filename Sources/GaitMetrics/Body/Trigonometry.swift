// The few circle functions the rooms need, from the C library.

internal import Glibc

enum Trigonometry {
    static func degrees(cosine: Double) -> Double { acos(min(1, max(-1, cosine))) * 180 / .pi }
    static func cosine(_ angle: Double) -> Double { cos(angle) }
    static func sine(_ angle: Double) -> Double { sin(angle) }
    static func arcSine(_ value: Double) -> Double { asin(min(1, max(-1, value))) }
    static func exponential(_ value: Double) -> Double { exp(value) }
    static func logarithm(_ value: Double) -> Double { log(value) }
}
