// The spectrum of vertical force with the lines of steps and strides marked.

internal import GaitModel
internal import Glibc

struct SpectrumFigure {
    private static let height = 185.0
    private static let highest = 20.0
    private static let mostLines = 14
    /// A line is looked for this near to its place, Hz.
    private static let reach = 0.25
    /// Amplitudes below are noise of any sensor, g.
    private static let floor = 0.001

    private struct Line {
        let harmonic: Int
        let frequency: Double
        let amplitude: Double

        var isStep: Bool { harmonic.isMultiple(of: 2) }
    }

    private let report: AnalysisReport
    private let spectrum: AmplitudeSpectrum
    private let lines: [Line]
    private let isTrunk: Bool

    init?(_ report: AnalysisReport) {
        guard let spectrum = report.gait.picture?.spectrum, spectrum.amplitudes.count > 20,
            let cadence = report.gait.metrics[.cadence].measurement?.value, cadence > 0
        else { return nil }
        self.report = report
        self.spectrum = spectrum
        isTrunk = report.gait.placement.placement.isTrunk
        lines = (1...Self.mostLines).compactMap {
            Self.line($0, near: Double($0) * cadence / 120, in: spectrum)
        }
    }

    /// The highest value near the place of a harmonic.
    private static func line(_ harmonic: Int, near frequency: Double, in spectrum: AmplitudeSpectrum)
        -> Line?
    {
        let step = spectrum.frequencyStep
        let (first, last) = (Int(((frequency - reach) / step).rounded()), Int((frequency + reach) / step))
        guard first >= 1, last < spectrum.amplitudes.count,
            let top = (first...last).max(by: { spectrum.amplitudes[$0] < spectrum.amplitudes[$1] })
        else { return nil }
        return Line(
            harmonic: harmonic, frequency: Double(top) * step, amplitude: Double(spectrum.amplitudes[top]))
    }

    var figure: Figure {
        Figure(title: title, caption: caption, chart: plot.html, table: table, classes: "p-third p3")
    }

    private var title: String {
        guard let step = lines.first(where: \.isStep) else { return "Rhythm: the spectrum of the run" }
        return "Rhythm: \(Typography.number(step.frequency, 2, unit: "Hz")) is your step"
    }

    private var caption: String {
        guard isTrunk else {
            return "Circles: multiples of the steps. Diamonds: multiples of the strides between them."
        }
        let share = report.gait.metrics[.improvedHarmonicRatio].measurement.map {
            ", \(Typography.number($0.value, 1, unit: "%")) of the power"
        }
        return
            "Circles: what both legs do alike\(share ?? ""). Diamonds: what differs from one leg to the other; "
            + "with equal sides they would vanish."
    }

    private var plot: Plot {
        var plot = Plot(
            "spectrum", height: Self.height, title: "Spectrum of vertical force", description: description)
        let shown = spectrum.amplitudes.enumerated().map {
            (x: Double($0) * spectrum.frequencyStep, y: Self.level(Double($1)))
        }.filter { $0.x >= 0.5 && $0.x <= Self.highest }
        let (low, high) = (shown.map(\.y).min() ?? -3, shown.map(\.y).max() ?? 0)
        let end = min(Self.highest, (shown.last?.x ?? Self.highest).rounded(.up))
        plot.x = Plot.Axis(low: 0, high: end)
        plot.y = Plot.Axis(low: low - 0.1, high: high + 0.25)
        decades(&plot, low, high)
        let step = end > 10 ? 4.0 : 2
        plot.horizontalAxis(
            (0...Int(end / step)).map { (Double($0) * step, "\(Int(Double($0) * step))") },
            unit: "frequency, Hz")
        plot.data += plot.stroke(plot.path(shown), "line thin")
        for line in lines where line.frequency <= end { plot.over += mark(line, plot) }
        plot.over += names(plot) + key
        return plot
    }

    private static func level(_ amplitude: Double) -> Double { log10(max(floor, amplitude)) }

    private func decades(_ plot: inout Plot, _ low: Double, _ high: Double) {
        for power in -3...1 where Double(power) >= low - 0.1 && Double(power) <= high + 0.25 {
            let y = plot.downText(Double(power))
            plot.under += HTML("line", ["class": "grid", "x1": "0", "x2": "100%", "y1": y, "y2": y])
            let text = ["0.001", "0.01", "0.1", "1", "10"][power + 3]
            plot.over += plot.label(text, class: "tick end", x: "-8", y: plot.down(Double(power)) + 4)
        }
        plot.over += plot.label("amplitude, g (each line ten times the last)", x: "-44", y: -14)
    }

    private func mark(_ line: Line, _ plot: Plot) -> HTML {
        let (x, y) = (plot.across(line.frequency), plot.downText(Self.level(line.amplitude)))
        if line.isStep { return HTML("circle", ["class": "solid ring", "cx": x, "cy": y, "r": "5.5"]) }
        return HTML("svg", ["x": x, "y": y, "width": "1", "height": "1", "overflow": "visible"]) {
            HTML("path", ["class": "mark-odd", "d": "M0 -6.5 5.5 0 0 6.5 -5.5 0Z"])
        }
    }

    private func names(_ plot: Plot) -> HTML {
        guard let step = lines.first(where: \.isStep) else { return .empty }
        return plot.label(
            "step, \(Typography.number(step.frequency, 2, unit: "Hz"))", class: "lab halo",
            x: plot.across(step.frequency), y: plot.down(Self.level(step.amplitude)) + 4, dx: 11)
    }

    private var key: HTML {
        let words = isTrunk ? ("step: both legs alike", "stride: differs") : ("steps", "strides")
        return HTML("svg", ["x": "100%", "y": "40", "width": "1", "height": "1", "overflow": "visible"]) {
            HTML("g", ["transform": "translate(-128 0)"]) {
                HTML("circle", ["class": "solid", "cx": "-8", "cy": "-4", "r": "5"])
                HTML("text", ["class": "halo"]) { words.0 }
            }
        }
            + HTML("svg", ["x": "100%", "y": "60", "width": "1", "height": "1", "overflow": "visible"]) {
                HTML("g", ["transform": "translate(-128 0)"]) {
                    HTML("path", ["class": "mark-odd", "d": "M-8 -10.5-2.5 -4-8 2.5-13.5 -4Z"])
                    HTML("text", ["class": "halo"]) { words.1 }
                }
            }
    }

    private var description: String {
        let parts = lines.prefix(4).map { line in
            "\(Typography.number(line.frequency, 2, unit: "Hz")) \(Typography.number(line.amplitude, 2, unit: "g"))"
                + (line.isStep ? " (step)" : " (stride)")
        }
        return "Amplitudes at the multiples of the stride frequency: " + parts.joined(separator: ", ") + "."
    }

    private var table: HTML {
        .data(
            "Lines of the spectrum", heads: ["Line", "Hz", "Amplitude, g", "Of"],
            rows: lines.map {
                [
                    "\($0.harmonic)", Typography.number($0.frequency, 2), Typography.number($0.amplitude, 3),
                    $0.isStep ? "steps" : "strides",
                ]
            })
    }
}
