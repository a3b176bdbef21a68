// The door of this room: bytes of a sensor export in, acceleration blocks on a uniform clock out.

public import GaitModel

/// Any chunk size gives the same blocks and the same description, bit for bit.
public struct SensorReader {
    private let intake: ContainerIntake
    private var engine: ReaderEngine? { intake.engine }

    public init(name: String, options: ReadingOptions = ReadingOptions()) {
        intake = ContainerIntake(name: name, options: options)
    }

    init(name: String, options: ReadingOptions, limits: ContainerLimits) {
        intake = ContainerIntake(name: name, options: options, limits: limits)
    }

    /// Takes the next bytes; returns the blocks that became final.
    public mutating func process(_ bytes: UnsafeRawBufferPointer) throws(InputError) -> [AccelerationBlock] {
        try intake.process(bytes.bindMemory(to: UInt8.self))
    }

    public mutating func process(_ bytes: [UInt8]) throws(InputError) -> [AccelerationBlock] {
        let span = bytes.span
        return try span.withUnsafeBufferPointer { (buffer) throws(InputError) in try intake.process(buffer) }
    }

    /// Call once after the last byte.
    public mutating func finish() throws(InputError) -> [AccelerationBlock] { try intake.finish() }

    /// Everything found out about the file: complete after `finish()`, partial before, nil while the
    /// first rows are still being collected.
    public var inputDescription: InputDescription? { intake.inputDescription }
}
