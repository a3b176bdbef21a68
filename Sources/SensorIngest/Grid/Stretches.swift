// Kept rows, stretch by stretch, through the resampler into blocks.

import GaitModel
import SignalCore

struct Stretches {
    private var builder: BlockBuilder
    private var resampler: ClockResampler
    /// The next grid sample begins a stretch.
    private var isStart = true

    init(builder: BlockBuilder) {
        self.builder = builder
        resampler = ClockResampler(rate: 1, channels: builder.hasGyroscope ? 6 : 3)
    }

    /// Takes rows whose times are places on the grid.
    mutating func append(_ batch: RowBatch) {
        var row = 0
        while row < batch.count {
            if batch.fate[row] == .drop {
                row += 1
                continue
            }
            if batch.fate[row] == .start { endStretch() }
            let end = batch.endOfKept(after: row)
            batch.withRows(row..<end) { places, values in
                resampler.append(places: places, values: values, stride: RowBatch.room)
            }
            row = end
        }
        passOn()
    }

    /// A sample near a full scale at `place`; call it before its row is appended. It counts for the first grid
    /// sample that is not earlier: one before that may have left already.
    mutating func mark(_ place: Double, _ candidates: UInt16) {
        builder.mark(max(0, Int((place - ClockResampler.tolerance).rounded(.up))), candidates)
    }

    /// Lets what there is leave, though the block is not full.
    mutating func pause() { builder.flush() }

    mutating func finish() { endStretch() }

    mutating func takeFinished() -> [AccelerationBlock] { builder.takeFinished() }

    private mutating func endStretch() {
        resampler.finish()
        passOn()
        builder.flush()
        isStart = true
    }

    private mutating func passOn() {
        while let made = resampler.take() {
            if isStart { builder.startStretch(at: made.startIndex) }
            isStart = false
            builder.append(made.columns)
        }
    }
}
