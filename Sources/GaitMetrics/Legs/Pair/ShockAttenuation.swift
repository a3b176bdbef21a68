// How much of the shins' shock reaches the trunk (methods.md 3.9).

public import GaitModel
internal import SignalCore

public enum ShockAttenuation {
    /// Where impact lives, Hz.
    static let band = 10...20
    static let fewestStances = 20
    /// What taper and the other leg's steps may do to the mean, dB [S].
    static let methodError = 1.0
    public static let page = PairMetrics.attenuation

    /// 10 log10 of trunk over shin at each bin of 1 Hz, dB, all parts together.
    static func transfer(_ trunk: StanceSpectrum, _ tibia: StanceSpectrum) -> [Double] {
        func whole(_ spectrum: StanceSpectrum, _ bin: Int) -> Double {
            spectrum.power.reduce(0) { $0 + $1[bin] } / Double(max(1, spectrum.counts.reduce(0, +)))
        }
        return StanceSpectrum.bins.indices.map {
            decibels(whole(trunk, $0) / whole(tibia, $0))
        }
    }

    /// - Parameters:
    ///   - match: how the clocks were matched.
    ///   - withheld: why the shin's peaks are not given, as when the sensor hit its limit.
    public static func assessment(
        trunk: StanceSpectrum?, tibia: StanceSpectrum?, match: TrunkMatch?, withheld: String?
    ) -> Assessment {
        if let withheld { return .notAssessable(withheld) }
        guard let match else {
            return .notAssessable(
                "the two clocks are not matched: jump three times before and after the run, or start both "
                    + "recordings within a second")
        }
        guard let trunk, let tibia else {
            return .notAssessable("both sensors need 100 samples a second and clear landings")
        }
        let count = min(trunk.counts.reduce(0, +), tibia.counts.reduce(0, +))
        guard count >= fewestStances else { return .notAssessable("too few clear strides") }
        let value = mean(transfer(trunk, tibia))
        var parts = RunningStatistics()
        for part in 0..<StanceSpectrum.parts where trunk.counts[part] > 0 && tibia.counts[part] > 0 {
            parts.add(
                mean(
                    zip(trunk.power[part], tibia.power[part]).map {
                        decibels(
                            $0 / Double(trunk.counts[part]) / ($1 / Double(tibia.counts[part])))
                    }))
        }
        let spread = parts.halfWidth95 ?? methodError
        return .measured(
            Measurement(
                value: value, range: LikelyRange(around: value, halfWidth: combined(spread, methodError)),
                count: count, grade: match.isByJumps ? .b : .c,
                confidence: Confidence((match.isByJumps ? 0.75 : 0.45) * min(1, Double(count) / 60)),
                method: "stance-psd-ratio/1", reasons: match.reasons))
    }

    private static func decibels(_ ratio: Double) -> Double {
        10 * Trigonometry.logarithm(ratio) / Trigonometry.logarithm(10)
    }

    private static func mean(_ bins: [Double]) -> Double {
        let inside = band.map { bins[$0 - StanceSpectrum.bins[0]] }
        return inside.reduce(0, +) / Double(inside.count)
    }
}
