// Puts left and right into a finished list of steps: the feet get their names only at the end of a recording.

public import GaitModel

/// Replaces A and B in the third column, whatever the size of the pieces the list comes in.
public struct StepNames {
    private static let column = 2

    private let names: [UInt8: [UInt8]]
    private var field = 0
    private var isFirstOfField = true

    /// Nil where the feet have no names.
    public init?(_ sides: SideNaming) {
        guard sides.isNamed, let first = sides.firstFoot else { return nil }
        let listed = SideNaming(isNamed: true, method: sides.method, footA: first)
        names = Dictionary(
            uniqueKeysWithValues: [Foot.a, .b].map { ($0.rawValue.utf8.first!, Array(listed.label($0).utf8)) }
        )
    }

    /// The same bytes with names. The heading has a longer word in that column and stays as it is.
    public mutating func process(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            let wasFirst = isFirstOfField
            isFirstOfField = false
            switch byte {
            case UInt8(ascii: "\n"): (field, isFirstOfField) = (0, true)
            case UInt8(ascii: ","): (field, isFirstOfField) = (field + 1, true)
            default: break
            }
            if wasFirst, field == StepNames.column, let name = names[byte] {
                result += name
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
