// Once the feet are named, every signed number reads left minus right (methods.md 0).

internal import GaitModel

extension GaitSummary {
    /// Foot A of the summary is the left one where the feet are named; steps keep A for the first contact.
    var leftFirst: GaitSummary {
        guard sides.isNamed, sides.footA == .right, sides.firstFoot != nil else { return self }
        return GaitSummary(
            placement: placement, metrics: metrics.exchanged, segments: segments,
            timeline: timeline.exchanged,
            sides: SideNaming(isNamed: true, method: sides.method, footA: .left, firstFoot: sides.firstFoot),
            asymmetries: asymmetries.map(\.exchanged), evidence: evidence.map(\.exchanged),
            thirds: thirds.map(\.exchanged), quality: quality, picture: picture?.exchanged)
    }
}

extension MetricID {
    /// A minus B: changes its sign when the feet change places.
    fileprivate var isSigned: Bool {
        self == .pelvicDropDifference || SideDifference.all.contains { $0.documentation.id == self }
    }
}

extension MetricTable {
    fileprivate var exchanged: MetricTable {
        MetricTable(
            rows: rows.map { row in
                guard row.documentation.id.isSigned, let now = row.assessment.measurement else { return row }
                return Row(documentation: row.documentation, assessment: .measured(now.negated))
            })
    }
}

extension Measurement {
    fileprivate var negated: Measurement {
        Measurement(
            value: -value, range: LikelyRange(low: -range.high, high: -range.low), count: count, grade: grade,
            confidence: confidence, method: method, reasons: reasons)
    }
}

extension Timeline {
    fileprivate var exchanged: Timeline {
        let isSigned = metrics.map(\.isSigned)
        return Timeline(
            metrics: metrics,
            entries: entries.lazy.map { entry in
                Entry(
                    start: entry.start, end: entry.end, kind: entry.kind,
                    values: zip(entry.values, isSigned).map { $1 ? -$0 : $0 })
            })
    }
}

extension AsymmetryDetail {
    fileprivate var exchanged: AsymmetryDetail {
        AsymmetryDetail(
            metric: metric, effectSize: effectSize, consistency: consistency, segments: segments,
            mountingUncertainty: mountingUncertainty, halfWidth: halfWidth, pairs: pairs, meanA: meanB,
            meanB: meanA)
    }
}

extension StrideEvidence {
    fileprivate var exchanged: StrideEvidence {
        guard metric.isSigned else { return self }
        func negated(_ samples: [StrideSample]) -> [StrideSample] {
            samples.map { StrideSample(stride: $0.stride, start: $0.start, value: -$0.value) }
        }
        return StrideEvidence(
            metric: metric, highest: negated(lowest), lowest: negated(highest), count: count,
            positiveCount: count - positiveCount)
    }
}

extension ThirdsComparison {
    fileprivate var exchanged: ThirdsComparison {
        metric.isSigned ? ThirdsComparison(metric: metric, first: -first, last: -last) : self
    }
}
