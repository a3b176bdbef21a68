// The numbers of a view of the signal as a table: a row for each sample, or for the extremes of each column.

public import GaitModel

public enum SignalCSV {
    public static func bytes(_ extract: SignalExtract) -> [UInt8] {
        let names = extract.lines.flatMap { line in
            extract.isSamples
                ? ["\(line.channel.name)_g"] : ["\(line.channel.name)_low_g", "\(line.channel.name)_high_g"]
        }
        var bytes = Array((["time_s"] + names).joined(separator: ",").utf8) + Array("\r\n".utf8)
        for column in 0..<extract.columns {
            var row = CSVRow(bytes: bytes)
            bytes = []
            row.number(extract.start + Double(column) * extract.step, decimals: 4)
            for line in extract.lines {
                row.number(Double(line.low[column]), decimals: 3)
                if !extract.isSamples { row.number(Double(line.high[column]), decimals: 3) }
            }
            bytes = row.finished()
        }
        return bytes
    }
}
