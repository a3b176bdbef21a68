// The door of this room: bytes of a sensor export in, acceleration blocks on a uniform clock out.

public import GaitModel

/// Any chunk size gives the same blocks and the same description, bit for bit.
public struct SensorReader {
    private let engine: ReaderEngine

    public init(name: String, options: ReadingOptions = ReadingOptions()) {
        engine = ReaderEngine(name: name, options: options)
    }

    /// Takes the next bytes; returns the blocks that became final.
    public mutating func process(_ bytes: UnsafeRawBufferPointer) throws(InputError) -> [AccelerationBlock] {
        try engine.process(bytes.bindMemory(to: UInt8.self))
    }

    public mutating func process(_ bytes: [UInt8]) throws(InputError) -> [AccelerationBlock] {
        let span = bytes.span
        return try span.withUnsafeBufferPointer { (buffer) throws(InputError) in try engine.process(buffer) }
    }

    /// The blocks that are certain by now, though not full: for live input, when no more bytes are waiting. What
    /// is found out in the end is the same, bit for bit, and so are all samples; only blocks are cut elsewhere.
    public mutating func pause() throws(InputError) -> [AccelerationBlock] { try engine.pause() }

    /// Call once after the last byte.
    public mutating func finish() throws(InputError) -> [AccelerationBlock] { try engine.finish() }

    /// Everything found out about the file: complete after `finish()`, partial before, nil while the
    /// first rows are still being collected.
    public var inputDescription: InputDescription? { engine.inputDescription }

    /// What a watch, pod or phone app had computed itself, where the file holds that and no acceleration.
    /// Set after `finish()`.
    public var deviceRun: DeviceRun? { engine.deviceRun }

    /// Why such a file holds nothing to judge, although it could be read. Set after `finish()`.
    public var refusal: InputError? { engine.refusal }
}
