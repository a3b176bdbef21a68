// Proves the contract of every metric: a complete page, an honest answer without data, grades as specified.

import GaitModel
import Testing

@testable import GaitMetrics

@Suite("Metric catalog")
struct MetricCatalogTests {
    private func nothing(_ placement: SensorPlacement) -> RunStatistics {
        var run = RunStatistics(rate: SampleRate(200), gravity: .included)
        run.placement = PlacementUse(placement: placement, source: .user, confidence: 1)
        return run
    }

    @Test("Ids are unique and nothing is registered twice")
    func unique() {
        let ids = MetricCatalog.all.map(\.documentation.id)
        #expect(Set(ids).count == ids.count)
        #expect(MetricCatalog.documentation.map(\.id) == ids)
    }

    @Test("Every page is complete and names at least one source")
    func pages() {
        for page in MetricCatalog.documentation {
            let texts = [page.title, page.what, page.formula, page.placements, page.limits] + page.sources
            #expect(texts.allSatisfy { !$0.isEmpty }, "\(page.id)")
            #expect(!page.sources.isEmpty, "\(page.id)")
            #expect((0...3).contains(page.decimals), "\(page.id)")
        }
    }

    @Test("An id that carries a unit carries the page's unit")
    func units() {
        let endings = ["spm": "spm", "cm": "cm", "ms": "ms", "g": "g", "pct": "%"]
        for page in MetricCatalog.documentation {
            guard let ending = page.id.rawValue.split(separator: "_").last,
                let unit = endings[String(ending)]
            else { continue }
            #expect(page.unit == unit, "\(page.id)")
        }
    }

    @Test(
        "Without any running nothing is assessed, and each metric says why",
        arguments: SensorPlacement.allCases)
    func empty(placement: SensorPlacement) {
        for metric in MetricCatalog.all {
            let assessment = metric.assess(nothing(placement))
            #expect(assessment.measurement == nil, "\(metric.documentation.id)")
            #expect(assessment.reason?.isEmpty == false, "\(metric.documentation.id)")
            #expect(metric.assess(nothing(placement)) == assessment, "\(metric.documentation.id)")
        }
    }

    @Test("A rate below the minimum is named together with the minimum")
    func rate() {
        var run = RunStatistics(rate: SampleRate(8), gravity: .included)
        for metric in MetricCatalog.all {
            let place: SensorPlacement = metric.isListed(.sacrum) ? .sacrum : .tibia
            run.placement = PlacementUse(placement: place, source: .user, confidence: 1)
            let reason = metric.assess(run).reason ?? ""
            #expect(reason.contains("8 Hz"), "\(metric.documentation.id)")
            #expect(reason.contains("needs \(Int(metric.minimumRate)) Hz"), "\(metric.documentation.id)")
        }
    }

    @Test("The recommended rate is never below the minimum")
    func rates() {
        for metric in MetricCatalog.all { #expect(metric.recommendedRate >= metric.minimumRate) }
    }
}
