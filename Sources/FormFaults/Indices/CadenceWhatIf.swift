// What 5 % quicker steps at the same speed would mean, from physics alone (methods.md 3.2).

public import GaitModel

public enum CadenceWhatIf {
    /// nil where cadence is not known well enough.
    public static func at(_ input: FaultInput) -> WhatIf? {
        let day = RunDay.of(input.answers, input.input)
        guard NormsHold.reasonAgainst(input.answers.profile, on: day) == nil else { return nil }
        guard case .yes(let cadence) = Usable(.cadence, called: "cadence", in: input), cadence.value > 0
        else {
            return nil
        }
        let factor = input.rulebook[Thresholds.cadenceStep]
        let quicker = cadence.value * factor
        let step = input.context.speed.flatMap { speed in
            speed > 0
                ? WhatIf.Change(now: speed * 60 / cadence.value, then: speed * 60 / quicker) : nil
        }
        let bounce = bounceNow(input).map {
            WhatIf.Change(now: $0, then: BounceModel.bounce($0, afterCadenceTimes: factor))
        }
        return WhatIf(
            factor: factor, cadence: WhatIf.Change(now: cadence.value, then: quicker), stepLength: step,
            bounce: bounce, calculation: calculation(cadence.value, factor, step, bounce))
    }

    private static func bounceNow(_ input: FaultInput) -> Double? {
        guard case .yes(let bounce) = Usable(.verticalOscillation, called: "bounce", in: input),
            bounce.value > 0
        else { return nil }
        return bounce.value
    }

    private static func calculation(
        _ cadence: Double, _ factor: Double, _ step: WhatIf.Change?, _ bounce: WhatIf.Change?
    ) -> String {
        let times = NumberText.short(factor)
        var parts = [
            "\(NumberText.fixed(cadence, 1)) spm x \(times) = \(NumberText.fixed(cadence * factor, 1)) spm"
        ]
        if let step {
            parts.append(
                "step length \(NumberText.fixed(step.now, 2)) m / \(times) = \(NumberText.fixed(step.then, 2)) m"
            )
        }
        if let bounce {
            parts.append(
                "bounce = g T^2 (0.125 - 0.0908451 beta), so at the same beta \(NumberText.fixed(bounce.now, 1)) cm / "
                    + "\(times)^2 = \(NumberText.fixed(bounce.then, 1)) cm")
        }
        return parts.joined(separator: "; ")
    }
}
