// Where in the signal a reader is sent to: the strides that the evidence shows.

/// A stretch of the recording worth seeing, s.
public struct SignalPlace: Sendable, Equatable {
    /// Shown before and after a stride, s.
    static let margin = 0.6

    /// "Shows it most: 3:12, B minus A +33 %"
    public let label: String
    public let start: Double
    public let end: Double

    /// What a view of it spans.
    public var view: Range<Double> { max(0, start - Self.margin)..<end + Self.margin }
}

extension SignalView {
    /// The strides that the report shows, as places in the signal.
    public var evidence: [SignalPlace] { EvidenceFigure(report, SideView(report))?.places ?? [] }
}
