// Which unit the acceleration is in and whether gravity is still in it: header, physics, and their quarrels.

import GaitModel

struct UnitDecision {
    var word: String
    var source: InputDescription.Source
    var scaleToG: Double
    var gravity: GravityMode = .included
    var gravitySource: InputDescription.Source = .detected
    var notices: [Notice] = []
}

struct UnitDetection {
    /// A mean vector this long, in units of g, holds gravity (methods.md 2.2).
    static let window = 0.7...1.45
    /// Below this share of g gravity was taken out.
    static let gravityFree = 0.3
    /// Root mean square of running without gravity, g.
    static let runningSize = 0.4...1.6
    /// No place on a runner has a larger root mean square, g.
    static let largestMovement = 6.0
    static let countScales: [Double] = [64, 256, 512, 2048, 4096, 8192, 16384]

    let mean: MeanVector
    let match: DialectMatch
    let options: ReadingOptions

    func decide() throws(InputError) -> UnitDecision {
        var decision = try unit()
        let inG = mean.length * decision.scaleToG
        if let said = match.gravity {
            decision.gravity = said
            decision.gravitySource = .header
        } else {
            let isFree = inG < Self.gravityFree || (inG < Self.window.lowerBound && mean.isMovementOnly)
            decision.gravity = isFree ? .removed : .included
        }
        if decision.gravity == .removed {
            decision.notices.append(gravityNotice(inG))
        } else if abs(inG - 1) > 0.15 {
            decision.notices.append(scaleNotice(inG))
        }
        return decision
    }

    private func unit() throws(InputError) -> UnitDecision {
        if let user = options.units {
            return UnitDecision(word: user.rawValue, source: .user, scaleToG: user.scaleToG)
        }
        if let header = match.unit, let scale = header.scale { return againstPhysics(header, scale) }
        if mean.isWhole, mean.isOneSided { throw oneSided() }
        if match.gravity != .removed, !isMovementInUsualUnit {
            if let fitting = fittingUnit { return decision(fitting, .detected) }
            if let counts = try counts() { return counts }
        }
        if let usual = match.usualUnit { return decision(usual, .assumed) }
        if match.gravity == .removed || mean.isMovementOnly, let bySize { return bySize }
        throw unclear()
    }

    /// A rest of the mean may be as long as gravity in another unit; movement the size of running in the
    /// format's own unit is the likelier reading. Without such a unit only impossible sizes are refused.
    private var isMovementInUsualUnit: Bool {
        guard mean.isMovementOnly else { return false }
        if let usual = match.usualUnit { return Self.runningSize.contains(mean.rms * (usual.scale ?? 1)) }
        return fittingUnit.map { mean.rms * ($0.scale ?? 1) > Self.largestMovement } ?? false
    }

    private func decision(_ unit: Unit, _ source: InputDescription.Source) -> UnitDecision {
        UnitDecision(word: unit.word, source: source, scaleToG: unit.scale ?? 1)
    }

    /// The header's word, unless the data hold gravity in another unit.
    private func againstPhysics(_ header: Unit, _ scale: Double) -> UnitDecision {
        let said = decision(header, .header)
        if match.gravity == .removed || Self.window.contains(mean.length * scale) { return said }
        guard let fitting = fittingUnit, fitting != header, mean.isDominant else {
            return said
        }
        var result = decision(fitting, .detected)
        result.notices.append(
            Notice(
                "W_UNITS", .warning,
                "The header says \(header.word), but the sensor reads \(NumberText.fixed(mean.length, 2)) where "
                    + "gravity should be: read as \(fitting.word).",
                effect: "Use --units \(header.word) if the header is right."))
        return result
    }

    /// g, m/s2 or mg, whichever makes the mean vector about one g; they are far apart.
    private var fittingUnit: Unit? {
        [Unit.g, .metresPerSecondSquared, .milliG].first {
            Self.window.contains(mean.length * ($0.scale ?? 1))
        }
    }

    private func counts() throws(InputError) -> UnitDecision? {
        let fitting = Self.countScales.filter { Self.window.contains(mean.length / $0) }
        guard mean.isWhole || match.unit == .counts, let first = fitting.first else { return nil }
        guard fitting.count == 1 else { throw unclear() }
        var result = UnitDecision(word: "counts", source: .detected, scaleToG: 1 / first)
        result.notices.append(
            Notice(
                "I_UNITS", .info, "Raw counts: \(Int(first)) counts read as 1 g, from the length of gravity.")
        )
        return result
    }

    /// Without gravity only the size of the movement tells the unit.
    private var bySize: UnitDecision? {
        let fitting = [Unit.g, .metresPerSecondSquared, .milliG].filter {
            Self.runningSize.contains(mean.rms * ($0.scale ?? 1))
        }
        return fitting.count == 1 ? decision(fitting[0], .assumed) : nil
    }

    private func gravityNotice(_ inG: Double) -> Notice {
        Notice(
            "W_NO_GRAVITY", .warning, "Gravity was removed by the app (mean \(NumberText.fixed(inG, 2)) g).",
            effect: "Rhythm and impact can be used; tilt-based values are left out. For phones export "
                + "TotalAcceleration, or acceleration with gravity.")
    }

    private func scaleNotice(_ inG: Double) -> Notice {
        Notice(
            "W_SCALE", .warning,
            "Gravity reads \(NumberText.fixed(inG, 2)) g instead of 1: sensor scale or offset is off.",
            effect: "Amplitudes are less certain by one grade.")
    }

    private func oneSided() -> InputError {
        InputError(
            .units,
            "The readings of all three axes are positive whole numbers about \(NumberText.fixed(mean.length / 3.0.squareRoot(), 0)) "
                + "large: raw counts that begin at zero instead of being signed.",
            fix:
                "Subtract the count at 0 g from each axis and divide by the counts of one g, or export in g or m/s2."
        )
    }

    private func unclear() -> InputError {
        let reading = NumberText.fixed(mean.length, mean.length < 10 ? 2 : 0)
        return InputError(
            .units,
            "The unit of acceleration is unclear: the mean vector reads \(reading), which is neither 1 g, "
                + "9.81 m/s2, 1000 mg nor one usual count scale.",
            detail: "The movement has a size of \(NumberText.fixed(mean.rms, 2)) (rms).",
            fix: "Say the unit: --units g, --units mg or --units m/s2.")
    }
}
