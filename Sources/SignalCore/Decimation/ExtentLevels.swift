// A piece of signal in four zoom steps: the samples, and their extents 16, 256 and 4096 at a time.

public enum ExtentLevels {
    /// From each level to the next.
    public static let factor = 16
    /// Samples that one value of each level stands for; the last is a whole piece.
    public static let widths = [1, 16, 256, 4096]
    public static let pieceLength = 4096

    /// The extents of one piece at the two levels between samples and whole, and of all of it.
    public static func extents(
        of samples: [SIMD4<Int16>]
    ) -> (fine: [Extent4], coarse: [Extent4], all: Extent4) {
        precondition(samples.count == pieceLength, "a piece has \(pieceLength) samples, got \(samples.count)")
        let fine = groups(of: samples.count).map { Extent4(of: samples[$0]) }
        let coarse = groups(of: fine.count).map { Extent4(joining: fine[$0]) }
        return (fine, coarse, Extent4(joining: coarse))
    }

    /// The coarsest level that still tells `width` samples from the next ones.
    public static func level(for width: Int) -> Int { widths.lastIndex { $0 <= width } ?? 0 }

    private static func groups(of count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: factor).map { $0..<$0 + factor }
    }
}
