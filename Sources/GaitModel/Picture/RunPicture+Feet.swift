// The same picture when A and B change places, and when two legs with a sensor each become one runner.

extension RunPicture {
    /// Foot A becomes B and the other way round.
    public var exchanged: RunPicture {
        RunPicture(
            landings: landings.map { $0.of($0.foot.other) },
            marks: marks.map { LandingMarks(metric: $0.metric, every: $0.every, a: $0.b, b: $0.a) },
            differences: differences.map(\.mirrored), spectrum: spectrum,
            excerpts: excerpts.map(\.exchanged))
    }

    /// Two sensors, one on each leg: all that the first saw belongs to A, all that the second saw to B.
    public static func legs(_ a: RunPicture, _ b: RunPicture) -> RunPicture {
        var marks: LandingMarks?
        if let one = a.marks, let two = b.marks, one.metric == two.metric {
            marks = LandingMarks(
                metric: one.metric, every: max(one.every, two.every), a: one.a + one.b, b: two.a + two.b)
        }
        return RunPicture(
            landings: a.landings.map { $0.of(.a) } + b.landings.map { $0.of(.b) }, marks: marks)
    }
}

extension MeanLanding {
    fileprivate func of(_ foot: Foot) -> MeanLanding {
        MeanLanding(foot: foot, count: count, start: start, step: step, mean: mean, deviation: deviation)
    }
}

extension DifferenceHistogram {
    fileprivate var mirrored: DifferenceHistogram {
        DifferenceHistogram(
            metric: metric, start: -(start + width * Double(counts.count)), width: width,
            counts: counts.reversed())
    }
}

extension StrideExcerpt {
    fileprivate var exchanged: StrideExcerpt {
        StrideExcerpt(
            stride: stride, start: start, firstFoot: firstFoot.other, second: second, firstLoad: firstLoad,
            secondLoad: secondLoad, lead: lead, step: step, values: values)
    }
}
