// What an ideal analyzer should report of a whole run, value by value.

/// One true number; its unit is the end of its name.
public struct TruthValue: Sendable, Equatable {
    /// How the number was come by.
    public enum Source: String, Sendable {
        /// A parameter, a closed form, or a mean over the true steps.
        case exact
        /// A Fourier series summed for the mean stride (1e-9 for a run without variability or drift).
        case numerical
    }

    /// Name with unit, such as `contact_ms`.
    public var name: String
    /// The number.
    public var value: Double
    /// How it was come by.
    public var source: Source

    init(_ name: String, _ value: Double, _ source: Source) {
        self.name = name
        self.value = value
        self.source = source
    }
}

extension SimulatedRunner {
    /// Truth about the blocks delivered so far; complete after the last block. Takes some milliseconds.
    public var truthValues: [TruthValue] {
        (runValues + strideValues + landingValues + rotationValues + sensorValues).filter(\.value.isFinite)
    }

    private var runValues: [TruthValue] {
        let truth = summary
        guard truth.steps > 0 else {
            return [TruthValue("walking_steps", Double(truth.walkingSteps), .exact)]
        }
        return [
            TruthValue("steps", Double(truth.steps), .exact),
            TruthValue("walking_steps", Double(truth.walkingSteps), .exact),
            TruthValue("cadence_spm", truth.cadence, .exact),
            TruthValue("contact_ms", 1000 * truth.contactTime, .exact),
            TruthValue("flight_ms", 1000 * truth.flightTime, .exact),
            TruthValue("step_duty_pct", 100 * truth.duty, .exact),
            TruthValue("load_difference_pct", truth.loadDifference, .exact),
            TruthValue("step_time_difference_pct", truth.stepTimeDifference, .exact),
        ]
    }

    /// Expectations of the mean stride at the trunk.
    private var strideValues: [TruthValue] {
        guard let model = summary.meanModel else { return [] }
        let shear = [
            TruthValue("braking_impulse_m_s", model.brakingImpulse, .exact),
            TruthValue("lateral_peak_g", model.lateral / standardGravity, .exact),
        ]
        // A trunk behind a gain curve does not move as the model says.
        if case .shockedTrunk = site { return shear }
        let stride = StrideTruth(model)
        return shear + [
            TruthValue("vertical_oscillation_cm", 100 * stride.symmetricOscillation, .numerical),
            TruthValue("stride_oscillation_cm", 100 * stride.strideRange, .numerical),
            TruthValue("peak_10hz_difference_pct", stride.tenHertzPeakDifference, .numerical),
            TruthValue("improved_harmonic_ratio_pct", stride.improvedHarmonicRatio, .numerical),
            TruthValue("step_regularity", stride.stepRegularity, .numerical),
            TruthValue("impact_8_20hz_rms_g", stride.impactBandRMS, .numerical),
        ]
    }

    private var landingValues: [TruthValue] {
        let truth = summary
        guard let leg = site.legModel, truth.landingPeak > 0 else { return [] }
        var values = [TruthValue("landing_peak_g", truth.landingPeak, .exact)]
        if site.foot == nil {
            values.append(
                TruthValue("landing_peak_difference_pct", truth.landingPeakDifference, .exact))
        }
        if case .leg = site, pelvis != nil {
            values.append(TruthValue("strike_angle_deg", leg.strikeAngle, .exact))
            values.append(TruthValue("landing_pitch_rate_deg_s", leg.meanLandingRate(), .exact))
        }
        if case .shockedTrunk(_, _, let gain) = site {
            values += (10...20).map {
                TruthValue("attenuation_\($0)hz_db", gain.attenuation(at: Double($0)), .exact)
            }
        }
        return values
    }

    private var rotationValues: [TruthValue] {
        guard let pelvis, site.isTrunk, let model = summary.meanModel else { return [] }
        return [
            TruthValue("rotation_rom_deg", 2 * pelvis.yaw, .exact),
            TruthValue("obliquity_rom_without_drop_deg", 2 * pelvis.obliquity, .exact),
            TruthValue("tilt_rom_deg", 2 * pelvis.pitch, .exact),
            TruthValue("drop_left_deg", pelvis.contralateralDrop(.left, model), .exact),
            TruthValue("drop_right_deg", pelvis.contralateralDrop(.right, model), .exact),
        ]
    }

    private var sensorValues: [TruthValue] {
        let clock = imperfections.clock
        let rows = [mount.rows.x, mount.rows.y, mount.rows.z]
        let axes = zip(["x", "y", "z"], rows).flatMap { name, row in
            [
                TruthValue("mount_\(name)_forward", row.x, .exact),
                TruthValue("mount_\(name)_left", row.y, .exact),
                TruthValue("mount_\(name)_up", row.z, .exact),
            ]
        }
        return [
            TruthValue("rate_hz", sampleRate, .exact), TruthValue("gain", imperfections.gain, .exact),
            TruthValue("clock_offset_s", clock.offset, .exact),
            TruthValue("clock_drift_ppm", clock.drift, .exact),
        ] + axes
    }
}
