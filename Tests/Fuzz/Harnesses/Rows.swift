// The tokenizer and the number scan behind a fixed head: every row is taken, or counted as bad.

import GaitModel
import SensorIngest

private let head = Array(
    ("time (ms);x (g);y (g);z (g)\n" + (0..<40).map { "\($0 * 10);0,1;1,0;-0,\($0)\n" }.joined()).utf8)

func fuzz(_ bytes: UnsafeBufferPointer<UInt8>) {
    expect(rows(bytes, 3) == rows(bytes, 1 << 20), "rows depend on the cut")
}

private func rows(_ bytes: UnsafeBufferPointer<UInt8>, _ cut: Int) -> String {
    var reader = SensorReader(name: "fuzz.csv")
    do throws(InputError) {
        _ = try reader.process(head)
        var rest = UnsafeRawBufferPointer(bytes)
        while rest.count > 0 {
            let count = min(cut, rest.count)
            _ = try reader.process(UnsafeRawBufferPointer(rebasing: rest[..<count]))
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        _ = try reader.finish()
    } catch {
        return "\(error)"
    }
    return reader.inputDescription.map { "\($0.rows) \($0.skippedRows) \($0.range)" } ?? "nothing"
}
