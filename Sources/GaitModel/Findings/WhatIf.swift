// What slightly quicker steps would mean at the same speed: physics only, no promise of a benefit.

public struct WhatIf: Sendable, Equatable {
    /// A quantity now and then.
    public struct Change: Sendable, Equatable {
        public let now: Double
        public let then: Double

        public init(now: Double, then: Double) {
            self.now = now
            self.then = then
        }
    }

    /// How many times quicker, 1.05.
    public let factor: Double
    /// spm; what to set the metronome to is its rounded `then`.
    public let cadence: Change
    /// m, where speed is known.
    public let stepLength: Change?
    /// cm, where bounce is known.
    public let bounce: Change?
    /// The formulas with their numbers.
    public let calculation: String

    public init(factor: Double, cadence: Change, stepLength: Change?, bounce: Change?, calculation: String) {
        self.factor = factor
        self.cadence = cadence
        self.stepLength = stepLength
        self.bounce = bounce
        self.calculation = calculation
    }

    public var metronome: Int { Int(cadence.then.rounded()) }
    public static let caveat = "Arithmetic only: whether it helps you, nobody can promise."
}
