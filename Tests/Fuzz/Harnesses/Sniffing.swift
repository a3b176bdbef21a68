// The head of any file: whatever a dialect claims of it has to be there.

import GaitModel

@testable import SensorIngest

func fuzz(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    let raw = Array(bytes.dropFirst())
    _ = BinaryRefusal.check(raw, isWide: first & 2 == 0)
    var text = TextDecoding(head: raw)
    let decoded = text.decodeHead(raw)
    let form: TextForm =
        switch first >> 2 & 3 {
        case 0: .jsonRecords
        case 1: .jsonPackets
        default: .table
        }
    let result = decoded.span.withUnsafeBufferPointer { head(of: $0, isComplete: first & 1 == 0, form) }
    guard let result else { return }
    expect(result.layout.dataStart <= decoded.count, "data begin at \(result.layout.dataStart)")
    for dialect in DialectCatalog.all {
        guard let match = dialect.recognise(result) else { continue }
        expect((0...1).contains(match.confidence), "\(dialect.id) is \(match.confidence) sure")
        for triple in [match.acceleration, match.angularRate, match.gravityColumns] {
            for column in triple?.all ?? [] {
                expect(result.columns.indices.contains(column), "\(dialect.id) reads column \(column)")
            }
        }
        switch match.time {
        case .ticks(let column, _, _), .counter(let column, _, _), .dateTime(let column):
            expect(result.columns.indices.contains(column), "\(dialect.id) reads its time in \(column)")
        case .rows(let rate): expect(rate.isFinite && rate > 0, "\(dialect.id) has the rate \(rate)")
        case nil: break
        }
        if let refusal = match.refusal {
            expect(!refusal.what.isEmpty && !refusal.fix.isEmpty, "\(dialect.id) refuses without a word")
        }
    }
    _ = try? ReadingPlan(head: result, options: ReadingOptions())
}

private func head(of bytes: UnsafeBufferPointer<UInt8>, isComplete: Bool, _ form: TextForm) -> Head? {
    try? HeadSniffer(bytes, isComplete: isComplete, fileName: "fuzz.csv", form: form).sniff()
}
