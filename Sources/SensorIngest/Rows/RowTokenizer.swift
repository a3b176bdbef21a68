// Bytes to rows: the hot loop. Plain rows are decoded in one pass, odd ones are handed to `SlowRow`.

import GaitModel
import Glibc

struct RowTokenizer {
    /// A longer line is no sensor data.
    static let longestLine = 1 << 20

    let plan: RowPlan
    var batch: RowBatch
    var bad = BadRows()
    /// Data rows seen, skipped ones included.
    private(set) var rowIndex = 0
    /// Whole-number stamps are kept relative to the first one, so nanoseconds since 1970 stay exact.
    private(set) var tickBase: Int64 = 0
    private var hasTickBase = false
    /// Position of the next line: number from 1, byte in the decoded text.
    private(set) var line: Int
    private(set) var byte: Int
    private var carry: [UInt8] = []
    private var spare: RowBatch?
    private let fast: FastRows

    init(plan: RowPlan) {
        self.plan = plan
        batch = RowBatch(valueColumns: plan.valueColumns)
        line = plan.layout.dataLine
        byte = plan.layout.dataStart
        fast = FastRows(plan: plan)
    }

    /// Decodes until the batch is full or the bytes are used up; returns how many were used.
    mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) -> Int {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return 0 }
        if !carry.isEmpty { return try completeCarry(start, bytes.count) }
        let terminator = plan.layout.terminator
        var whole = bytes.count
        while whole > 0 && start[whole - 1] != terminator { whole -= 1 }
        if whole == 0 {
            try hold(start, bytes.count)
            return bytes.count
        }
        // The number scan looks a little past a line's end; lines without that room are copied to where it is.
        while whole > 0 && (bytes.count - whole < DigitWord.reach || start[whole - 1] != terminator) {
            whole -= 1
        }
        if whole == 0 { return try completeCarry(start, bytes.count) }
        return try parseLines(start, start + whole) - start
    }

    /// Hands out the filled batch; a fresh one takes its place.
    mutating func takeBatch() -> RowBatch {
        let full = batch
        batch = spare ?? RowBatch(valueColumns: plan.valueColumns)
        spare = nil
        return full
    }

    /// Offers a batch for reuse; it is taken only when nobody else holds it.
    mutating func giveBack(_ used: consuming RowBatch) {
        guard isKnownUniquelyReferenced(&used) else { return }
        used.count = 0
        spare = used
    }

    /// The last line, if no line end followed it.
    mutating func finish() throws(InputError) {
        guard !carry.isEmpty else { return }
        let cells = cellCount(carry)
        let isCutOff = cells < plan.columnCount
        carry.append(plan.layout.terminator)
        if isCutOff && bad.looksLikeData(carry) {
            bad.lastLineCutOff = true
            carry.removeAll()
            return
        }
        let (badBefore, rowsBefore) = (bad, rowIndex)
        try parseCarry()
        guard bad.count > badBefore.count else { return }
        // Cut off within a cell: no fault of the recording.
        (bad, rowIndex) = (badBefore, rowsBefore)
        bad.lastLineCutOff = true
    }

    private func cellCount(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer {
            LineCells.ranges($0, separator: plan.layout.separator, limit: plan.columnCount + 1).count
        }
    }

    private mutating func hold(_ start: UnsafePointer<UInt8>, _ count: Int) throws(InputError) {
        guard carry.count + count <= Self.longestLine else { throw tooLong() }
        carry.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    private mutating func completeCarry(_ start: UnsafePointer<UInt8>, _ count: Int) throws(InputError) -> Int
    {
        guard let end = memchr(start, Int32(plan.layout.terminator), count) else {
            try hold(start, count)
            return count
        }
        let used = UnsafeRawPointer(end) - UnsafeRawPointer(start) + 1
        try hold(start, used)
        try parseCarry()
        return used
    }

    private mutating func parseCarry() throws(InputError) {
        var held: [UInt8] = []
        swap(&held, &carry)
        let count = held.count
        held.append(contentsOf: repeatElement(0, count: DigitWord.reach))
        var failure: InputError?
        held.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            do throws(InputError) {
                _ = try parseLines(start, start + count)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        held.removeAll(keepingCapacity: true)
        swap(&held, &carry)
    }

    /// Whole lines only: `end` is one past a line end.
    private mutating func parseLines(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) throws(InputError) -> UnsafePointer<UInt8> {
        var position = start
        let terminator = plan.layout.terminator
        while position < end && !batch.isFull {
            if position[0] == terminator {
                step(1)
                position += 1
                continue
            }
            let next = try parsePlainly(position, end)
            if next == position {
                position = try parseSlowly(position, end)
            } else {
                position = next
            }
        }
        return position
    }

    /// As many plain lines as follow; the first row goes the slow way, which finds the first stamp.
    private mutating func parsePlainly(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) throws(InputError) -> UnsafePointer<UInt8> {
        guard hasTickBase else { return start }
        let before = batch.count
        let next = fast.decode(from: start, to: end, into: batch, tickBase: tickBase, rowIndex: rowIndex)
        let rows = batch.count - before
        rowIndex += rows
        line += rows
        byte += next - start
        return next
    }

    private mutating func parseSlowly(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) throws(InputError) -> UnsafePointer<UInt8> {
        var last = start
        while last < end && last[0] != plan.layout.terminator { last += 1 }
        let length = last - start
        guard length < Self.longestLine else { throw tooLong() }
        let text = UnsafeBufferPointer(start: start, count: length)
        var slow = SlowRow(plan: plan, tickBase: hasTickBase ? tickBase : nil)
        switch slow.decode(text, into: batch, rowIndex: rowIndex) {
        case .row:
            if !hasTickBase {
                tickBase = slow.tickBase ?? 0
                hasTickBase = true
            }
            batch.count += 1
            rowIndex += 1
        case .bad(let cell):
            bad.add(cell, line: line, byte: byte)
            rowIndex += 1
        case .nothing:
            break
        }
        step(length + 1)
        return last + 1
    }

    private mutating func step(_ count: Int) {
        line += 1
        byte += count
    }

    private func tooLong() -> InputError {
        InputError(
            .limit, "Line \(line) is longer than 1 MiB.", position: InputPosition(line: line, byte: byte),
            fix: "This is no table of samples; export it as CSV with one sample per line.")
    }
}
