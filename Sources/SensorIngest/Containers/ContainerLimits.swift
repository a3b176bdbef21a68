// What an archive may cost: bytes that come out, how far they swell, how many members, how much is kept.

import GaitModel

public struct ContainerLimits: Sendable {
    /// All members together, while they are inflated; sizes stated in the archive are not believed.
    public var inflatedBytes = 2 << 30
    /// Out to in, looked at from `ratioFrom` bytes on: short files of zeros are no attack.
    public var ratio = 200
    public var ratioFrom = 4 << 20
    public var members = 1000
    /// Members kept packed until the right one is known.
    public var heldBytes = 64 << 20
    /// What comes out of kept members is handed on at once, so it has a limit of its own.
    public var heldInflatedBytes = 256 << 20
    /// Longer names are no names.
    public var nameBytes = 4096

    public init() {}
}

/// Counts what came out of one file. What it says does not depend on how the bytes were cut.
struct InflateBudget {
    let limits: ContainerLimits
    private(set) var given = 0

    init(_ limits: ContainerLimits) { self.limits = limits }

    /// - Parameter taken: bytes of the file that were used for all that came out.
    mutating func give(_ bytes: Int, taken: Int) throws(InputError) {
        given += bytes
        if given > limits.inflatedBytes {
            throw ContainerErrors.limit(
                "This archive expands to more than \(limits.inflatedBytes >> 20) MiB.", byte: taken)
        }
        if given >= limits.ratioFrom && given / max(1, taken) > limits.ratio {
            throw ContainerErrors.limit(
                "This archive expands more than \(limits.ratio) times.", byte: taken)
        }
    }
}
