// Eight bytes of text in one 64-bit word: how many digits come first, and their value, without a loop.

struct DigitWord {
    /// How many bytes after a line's end may be looked at.
    static let reach = 8

    /// Every byte minus "0" where it is a digit, something above 9 where it is none; first byte lowest.
    private let digits: UInt64
    /// Top bit of each byte that is no digit. Only bytes after the first such one can be marked wrongly.
    private let others: UInt64

    @inline(__always)
    init(at position: UnsafePointer<UInt8>) {
        let bytes = UnsafeRawPointer(position).loadUnaligned(as: UInt64.self)
        digits = UInt64(littleEndian: bytes) ^ Self.every(0x30)
        others = ((digits &+ Self.every(0x7F - 9)) | digits) & Self.every(0x80)
    }

    /// Digits before the first other byte, 0...8.
    @inline(__always)
    var count: Int { others.trailingZeroBitCount &>> 3 }

    @inline(__always)
    var isFull: Bool { others == 0 }

    /// Value of all eight digits.
    @inline(__always)
    var value: UInt64 { Self.sum(digits) }

    /// Value of the first `count` digits, 0...7.
    @inline(__always)
    func value(first count: Int) -> UInt64 {
        // The rest moves out at the top and zeros come in as leading digits.
        Self.sum((digits &<< 8) &<< UInt64(truncatingIfNeeded: 56 &- 8 &* count))
    }

    /// Value of the leading digits if there are exactly as many as guessed.
    @inline(__always)
    func value(_ guess: Guess) -> UInt64? {
        guard others & (0 &- others) == guess.stop else { return nil }
        return Self.sum((digits &<< 8) &<< guess.shift)
    }

    /// How many digits there may be, worked out beforehand.
    struct Guess {
        let count: Int
        /// Top bit of the first byte that is no digit.
        fileprivate let stop: UInt64
        fileprivate let shift: UInt64
        /// 10^count.
        let room: UInt64

        /// - Parameter count: 0...7.
        init(_ count: Int) {
            self.count = count
            stop = 0x80 << UInt64(8 * count)
            shift = UInt64(56 - 8 * count)
            room = ExactDivision.integerPowers[count]
        }
    }

    /// Neighbours are joined three times: eight digits, four pairs, two fours, one number.
    @inline(__always)
    private static func sum(_ digits: UInt64) -> UInt64 {
        let pairs = digits &* 10 &+ digits &>> 8
        let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let high = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return (low &+ high) &>> 32
    }

    @inline(__always)
    private static func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}
