// Reads bytes in pieces of a given size and keeps everything that came out, for tests.

import GaitModel
import Glibc

@testable import SensorIngest

struct Reading {
    var blocks: [AccelerationBlock] = []
    var description: InputDescription?
    var error: InputError?

    init(
        _ bytes: [UInt8], name: String = "run.csv", options: ReadingOptions = ReadingOptions(),
        chunk: Int? = nil, pausing: Bool = false
    ) {
        var reader = SensorReader(name: name, options: options)
        do throws(InputError) {
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + (chunk ?? bytes.count))
                blocks += try reader.process(Array(bytes[start..<end]))
                if pausing { blocks += try reader.pause() }
                start = end
            }
            blocks += try reader.finish()
            description = reader.inputDescription
        } catch {
            self.error = error
        }
    }

    init(_ text: String, options: ReadingOptions = ReadingOptions(), chunk: Int? = nil) {
        self.init(Array(text.utf8), options: options, chunk: chunk)
    }

    var x: [Float] { blocks.flatMap(\.force.x) }
    var y: [Float] { blocks.flatMap(\.force.y) }
    var z: [Float] { blocks.flatMap(\.force.z) }
    var notices: [String] { description?.notices.map(\.code) ?? [] }
    var stretches: [Int] { blocks.filter(\.startsStretch).map(\.startIndex) }

    /// The same samples, stretches and marks in one block for each stretch.
    var joined: Reading {
        var one = self
        one.blocks = []
        for block in blocks {
            guard let last = one.blocks.last, !block.startsStretch, last.endIndex == block.startIndex else {
                one.blocks.append(block)
                continue
            }
            one.blocks[one.blocks.count - 1] = last.appending(block)
        }
        return one
    }

    /// Everything that must not depend on the chunks, as text: bit patterns, not rounded numbers.
    var fingerprint: String {
        var text = error.map { "\($0)" } ?? ""
        for block in blocks where error == nil {
            text +=
                "\(block.startIndex) \(block.rate.hertz) \(block.gravity) \(block.startsStretch) \(block.rangeMarks) "
            for column in [block.force, block.angularRate ?? Columns3()] {
                for axis in [column.x, column.y, column.z] {
                    text += axis.map { String($0.bitPattern, radix: 36) }.joined(separator: ",") + ";"
                }
            }
        }
        return text + (description.map { "\($0)" } ?? "")
    }
}

extension Columns3 {
    fileprivate func appending(_ other: Columns3) -> Columns3 {
        Columns3(x: x + other.x, y: y + other.y, z: z + other.z)
    }
}

extension AccelerationBlock {
    fileprivate func appending(_ other: AccelerationBlock) -> AccelerationBlock {
        AccelerationBlock(
            startIndex: startIndex, rate: rate, force: force.appending(other.force),
            angularRate: angularRate.map { $0.appending(other.angularRate ?? Columns3()) }, gravity: gravity,
            startsStretch: startsStretch, rangeMarks: rangeMarks + other.rangeMarks)
    }
}

enum Files {
    static let root: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    static func fixture(_ name: String) throws(InputError) -> [UInt8] {
        try bytes(root + "/Fixtures/dialects/" + name)
    }

    static func bytes(_ path: String) throws(InputError) -> [UInt8] {
        var source = try ByteSource(path: path)
        var all: [UInt8] = []
        while try source.read({ all.append(contentsOf: $0) }) != nil {}
        return all
    }

    /// Folder with real recordings, not part of the repository; nil (with a printed line) when absent.
    static func data() -> String? {
        let folder = getenv("EVENSTRIDE_DATA").map { String(cString: $0) } ?? root + "/../shared/data"
        if access(folder + "/README.md", R_OK) == 0 { return folder }
        print("skipped: no real recordings in \(folder) (set EVENSTRIDE_DATA)")
        return nil
    }
}

/// Rows of a bounce on top of gravity, in g, as CSV text.
enum MadeUp {
    static func force(_ row: Int) -> (Double, Double, Double) {
        let phase = Double(row) * 0.17
        return (0.1 * sin(phase / 2), 1 + 0.6 * sin(phase), 0.05 * cos(phase))
    }

    static func table(_ rows: Int, header: String = "time (s),x (g),y (g),z (g)", time: (Int) -> String)
        -> String
    {
        var text = header + "\n"
        for row in 0..<rows {
            let (x, y, z) = force(row)
            text += time(row) + ","
            text += [x, y, z].map { NumberText.fixed($0, 4) }.joined(separator: ",") + "\n"
        }
        return text
    }

    /// A table at 100 Hz.
    static func regular(_ rows: Int) -> String { table(rows) { NumberText.fixed(Double($0) / 100, 2) } }
}
