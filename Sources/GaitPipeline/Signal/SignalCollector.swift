// Keeps the whole signal of a recording for the viewer, outside memory, as it passes along the road.
//
// The finest view needs the samples themselves. An upload is not kept, so they go to a file without a name, packed to
// 8 bytes, with extents of 16 and 256 of them beside (about 9 bytes a sample in all). In memory stays one extent for
// 4096 samples: half a megabyte for a day at 1 kHz. Reading the upload again would need the upload, and its reader.

internal import GaitMetrics
internal import GaitModel
internal import SignalCore

struct SignalCollector {
    /// A day at 1 kHz; what comes later is not shown.
    static let mostPieces = 86_400_000 / ExtentLevels.pieceLength
    /// A day of the quickest steps there are (300 a minute).
    static let mostContacts = 432_000

    private let file: NamelessFile
    private var maker: ShownSignalMaker?
    private var rate: SampleRate?
    private var hasUp = false
    private var piece = [SIMD4<Int16>](repeating: PackedSample.nothing, count: ExtentLevels.pieceLength)
    /// Which piece of the recording is being filled; nil before the first sample.
    private var number: Int?
    private var index: [RecordedSignal.Piece] = []
    private var contacts: [SignalExtract.Contact] = []
    private var isBroken = false
    /// Index behind the last sample kept.
    private var end = 0

    /// nil where no file can be made: then there is no viewer, and everything else goes on.
    init?(folder: String) {
        guard let file = NamelessFile(in: folder) else { return nil }
        self.file = file
    }

    mutating func add(_ block: AccelerationBlock) {
        if maker == nil {
            maker = ShownSignalMaker(rate: block.rate, gravity: block.gravity)
            rate = block.rate
            hasUp = block.gravity == .included
        }
        for shown in maker?.process(block) ?? [] { add(shown) }
    }

    mutating func add(_ steps: [StepEvent]) {
        let room = Self.mostContacts - contacts.count
        contacts += steps.prefix(max(0, room)).map {
            SignalExtract.Contact(time: $0.start, foot: $0.foot, isUsed: $0.isUsed)
        }
    }

    /// nil without samples, or when the disk was full.
    mutating func finish() -> RecordedSignal? {
        for shown in maker?.finish() ?? [] { add(shown) }
        seal()
        guard let rate, !index.isEmpty, !isBroken else { return nil }
        return RecordedSignal(
            rate: rate, hasUp: hasUp, end: end, file: file, pieces: index,
            contacts: contacts.sorted { $0.time < $1.time })
    }

    private mutating func add(_ shown: ShownSignal) {
        var done = 0
        while done < shown.samples.count {
            let place = shown.startIndex + done
            let (now, within) = place.quotientAndRemainder(dividingBy: ExtentLevels.pieceLength)
            if now != number {
                seal()
                number = now
            }
            let count = min(shown.samples.count - done, ExtentLevels.pieceLength - within)
            for i in 0..<count { piece[within + i] = PackedSample.packed(shown.samples[done + i]) }
            done += count
            if index.count < Self.mostPieces { end = place + count }
        }
    }

    /// Writes the piece that is full, or followed by another one, and begins an empty one.
    private mutating func seal() {
        guard let number else { return }
        self.number = nil
        defer { piece = [SIMD4<Int16>](repeating: PackedSample.nothing, count: ExtentLevels.pieceLength) }
        guard !isBroken, index.count < Self.mostPieces else { return }
        let (fine, coarse, all) = ExtentLevels.extents(of: piece)
        guard file.append(piece), file.append(fine), file.append(coarse) else {
            isBroken = true
            return
        }
        index.append(RecordedSignal.Piece(number: number, extent: all))
    }
}
