// The signal of a finished recording, to be looked at: any stretch of it in any number of columns.

public import GaitModel
internal import SignalCore

/// Reads from its file what a view needs and no more, whatever the length of the recording; safe from any thread.
public final class RecordedSignal: Sendable {
    /// 4096 samples on the recording's clock, some of which may be missing.
    struct Piece: Sendable {
        let number: Int
        let extent: Extent4
    }

    /// Columns of a view.
    public static let mostColumns = 4000
    /// More contacts than these cannot be told apart on a screen.
    static let mostContacts = 240

    public let rate: SampleRate
    /// False where gravity was removed: then nothing says where up is.
    public let hasUp: Bool
    /// Index behind the last sample.
    private let end: Int
    private let file: NamelessFile
    private let pieces: [Piece]
    private let contacts: [SignalExtract.Contact]

    init(
        rate: SampleRate, hasUp: Bool, end: Int, file: NamelessFile, pieces: [Piece],
        contacts: [SignalExtract.Contact]
    ) {
        self.rate = rate
        self.hasUp = hasUp
        self.end = end
        self.file = file
        self.pieces = pieces
        self.contacts = contacts
    }

    /// Seconds from the first sample to behind the last one.
    public var duration: Double { Double(end) * rate.period }

    /// What lies in `seconds`, cut to the recording, in at most `columns` and one columns. Each holds the same whole
    /// number of samples and begins at a multiple of it, so that a view does not flicker when it is moved.
    public func extract(_ seconds: Range<Double>, columns: Int) -> SignalExtract? {
        guard seconds.lowerBound.isFinite, seconds.upperBound.isFinite else { return nil }
        let columns = max(1, min(Self.mostColumns, columns))
        let first = Int(max(0, min(Double(end), (seconds.lowerBound * rate.hertz).rounded(.down))))
        let last = Int(max(0, min(Double(end), (seconds.upperBound * rate.hertz).rounded(.up))))
        guard first < last else { return nil }
        let least = (last - first + columns - 1) / columns
        let level = ExtentLevels.level(for: least)
        let bucket = ExtentLevels.widths[level]
        let width = (least + bucket - 1) / bucket * bucket
        let view = first / width..<(last + width - 1) / width
        guard let extents = extents(view, width: width, level: level) else { return nil }
        return extract(extents, from: view.lowerBound * width, width: width)
    }

    private func extract(_ extents: [Extent4], from first: Int, width: Int) -> SignalExtract {
        let start = Double(first) * rate.period
        let step = Double(width) * rate.period
        let shown = contacts(start..<start + step * Double(extents.count))
        let lines = SignalChannel.allCases.filter { hasUp || $0 != .up }.map { channel in
            SignalExtract.Line(
                channel: channel, low: extents.map { $0.value($0.low, channel) },
                high: extents.map { $0.value($0.high, channel) })
        }
        return SignalExtract(
            start: start, step: step, isSamples: width == 1, lines: lines,
            contacts: shown.count <= Self.mostContacts ? Array(shown) : [], contactCount: shown.count)
    }

    private func contacts(_ seconds: Range<Double>) -> ArraySlice<SignalExtract.Contact> {
        let first = contacts.firstIndex(from: 0) { $0.time >= seconds.lowerBound }
        return contacts[first..<contacts.firstIndex(from: first) { $0.time >= seconds.upperBound }]
    }

    // MARK: columns

    /// Of the columns `view`, each `width` samples wide; nil when the file cannot be read.
    private func extents(_ view: Range<Int>, width: Int, level: Int) -> [Extent4]? {
        var extents = [Extent4](repeating: .empty, count: view.count)
        let samples = view.lowerBound * width..<view.upperBound * width
        let bucket = ExtentLevels.widths[level]
        var place = pieces.firstIndex(from: 0) {
            ($0.number + 1) * ExtentLevels.pieceLength > samples.lowerBound
        }
        while place < pieces.count, pieces[place].start < samples.upperBound {
            let piece = pieces[place].start..<pieces[place].start + ExtentLevels.pieceLength
            let part = piece.clamped(to: samples)
            let buckets =
                (part.lowerBound - piece.lowerBound) / bucket..<(part.upperBound - piece.lowerBound) / bucket
            guard let values = read(level, buckets, of: place) else { return nil }
            for (i, value) in values.enumerated() {
                let sample = piece.lowerBound + (buckets.lowerBound + i) * bucket
                extents[sample / width - view.lowerBound].add(value)
            }
            place += 1
        }
        return extents
    }

    /// Samples and the two levels of extents of each piece lie one behind the other.
    private func read(_ level: Int, _ buckets: Range<Int>, of place: Int) -> [Extent4]? {
        let sampleBytes = MemoryLayout<SIMD4<Int16>>.stride
        let extentBytes = MemoryLayout<Extent4>.stride
        let counts = ExtentLevels.widths.map { ExtentLevels.pieceLength / $0 }
        let begin = place * (counts[0] * sampleBytes + (counts[1] + counts[2]) * extentBytes)
        let fine = begin + counts[0] * sampleBytes
        let first = buckets.lowerBound
        switch level {
        case 0:
            return file.read(buckets.count, at: begin + first * sampleBytes, as: PackedSample.nothing)?
                .map { Extent4(of: CollectionOfOne($0)) }
        case 1: return file.read(buckets.count, at: fine + first * extentBytes, as: .empty)
        case 2:
            return file.read(
                buckets.count, at: fine + (counts[1] + first) * extentBytes, as: .empty)
        default: return buckets.isEmpty ? [] : [pieces[place].extent]
        }
    }
}

extension RecordedSignal.Piece {
    var start: Int { number * ExtentLevels.pieceLength }
}

extension Extent4 {
    /// g.
    fileprivate func value(_ side: SIMD4<Int16>, _ channel: SignalChannel) -> Float {
        has(channel.rawValue) ? PackedSample.value(side[channel.rawValue]) : .nan
    }
}

extension Array {
    /// The first place where a condition holds that, once true, stays true.
    fileprivate func firstIndex(from first: Int, where isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (first, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
