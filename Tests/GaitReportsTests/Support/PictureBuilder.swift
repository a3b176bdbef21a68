// A picture of a run made by hand: B lands harder, six strides are cut out.

import GaitModel

enum PictureBuilder {
    static let picture = RunPicture(
        landings: [landing(.a, 2.2), landing(.b, 2.5)], marks: marks,
        differences: [
            DifferenceHistogram(
                metric: .loadAsymmetry, start: -30, width: 2,
                counts: [1, 4, 10, 30, 50, 30, 10, 4, 2, 1, 0, 0, 0, 1, 1, 1])
        ],
        spectrum: AmplitudeSpectrum(
            frequencyStep: 0.1,
            amplitudes: (0..<200).map { $0 % 27 == 0 && $0 > 0 ? 1 : $0 % 27 == 14 ? 0.2 : 0.01 }),
        excerpts: [12, 40].map(excerpt))

    private static func landing(_ foot: Foot, _ peak: Float) -> MeanLanding {
        let wave = (0...120).map { i in
            let time = -0.04 + 0.005 * Float(i)
            return (0..<0.2).contains(time) ? peak * (1 - (time / 0.1 - 1) * (time / 0.1 - 1)) : 0
        }
        return MeanLanding(
            foot: foot, count: 1200, start: -0.04, step: 0.005, mean: wave,
            deviation: wave.map { 0.02 + 0.05 * $0 })
    }

    private static var marks: LandingMarks {
        let times = stride(from: Float(80), to: 990, by: 7)
        return LandingMarks(
            metric: .loadPeak, every: 2,
            a: times.map { .init(time: $0, value: 2.2 + 0.01 * Float(Int($0) % 5)) },
            b: times.map { .init(time: $0, value: 2.4 + 0.0003 * $0) })
    }

    private static func excerpt(_ stride: Int) -> StrideExcerpt {
        StrideExcerpt(
            stride: stride, start: stride == 12 ? 70.25 : 92.5, firstFoot: .a, second: 0.36, firstLoad: 2.1,
            secondLoad: stride == 12 ? 2.9 : 2.12, lead: -0.04, step: 0.01,
            values: (0..<76).map { Float($0 % 36) / 14 })
    }
}

extension ReportBuilder {
    /// The uneven run with everything charts are drawn from.
    static func pictured(
        sides: SideNaming = .unknown, input: InputDescription = input(), findings: [Finding] = Findings.uneven
    ) -> AnalysisReport {
        let plain = uneven(input: input)
        let samples = [
            StrideSample(stride: 12, start: 70.25, value: -31.5),
            StrideSample(stride: 40, start: 92.5, value: 1.25),
        ]
        let gait = GaitSummary(
            placement: plain.gait.placement, metrics: plain.gait.metrics, segments: segments,
            timeline: timeline, sides: sides,
            asymmetries: [
                asymmetry,
                AsymmetryDetail(
                    metric: .peakAsymmetry, effectSize: 1, consistency: 1, segments: 6,
                    mountingUncertainty: 3,
                    halfWidth: 1, pairs: 2012, meanA: 2.15, meanB: 2.48),
            ],
            evidence: [
                StrideEvidence(
                    metric: .loadAsymmetry, highest: [samples[1]], lowest: [samples[0]], count: 145,
                    positiveCount: 3)
            ], thirds: plain.gait.thirds, quality: plain.gait.quality, picture: PictureBuilder.picture)
        return AnalysisReport(
            tool: tool, input: input, context: plain.context, gait: gait, findings: findings,
            notAssessed: Findings.notAssessed, noRunning: nil)
    }
}
