// The exact Fourier series of what a leg sensor sees of a steady run, and of a trunk behind a gain curve.

import Glibc

extension LegModel {
    /// One-sided coefficient c_k in m/s^2 of the axial acceleration at `foot`, with the foot's contact at
    /// time 0: own half sine and transient, and the other leg's impulse as a half sine over its step.
    public func harmonic(_ k: Int, of model: StrideModel, foot: StrideModel.Foot) -> StrideHarmonic {
        let frequency = Double(k) / model.strideTime
        let other = RunContact(model, foot: foot.other)
        let swingTime = model.stepTime(foot.other)
        var swing = model
        swing.contactTime = swingTime
        let bump = (standardGravity * other.swingLoad(swingTime)) * swing.pulseSpectrum(frequency)
        let delay = 2 * .pi * frequency * model.stepTime(foot)
        return (2 / model.strideTime) * stanceSpectrum(frequency, model, foot) + (2 / model.strideTime)
            * bump.delayed(delay)
    }

    /// c_k in m/s^2 of both legs' contacts alone, left contact at time 0: the input of a shocked trunk.
    public func stanceHarmonic(_ k: Int, of model: StrideModel) -> StrideHarmonic {
        let frequency = Double(k) / model.strideTime
        let delay = 2 * .pi * frequency * model.stepTime(.left)
        let right = stanceSpectrum(frequency, model, .right).delayed(delay)
        return (2 / model.strideTime) * (stanceSpectrum(frequency, model, .left) + right)
    }

    private func stanceSpectrum(_ frequency: Double, _ model: StrideModel, _ foot: Foot) -> StrideHarmonic {
        let landing = Landing(RunContact(model, foot: foot), self)
        var own = model
        own.transientFrequency = self.frequency
        own.transientDecay = decay
        return (standardGravity * landing.load) * own.pulseSpectrum(frequency)
            + (standardGravity * landing.transient) * own.transientSpectrum(frequency)
    }
}
