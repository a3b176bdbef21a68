// The transform stage, to be held against references/fft-loop.c, which does the same in C.

internal import CPUTime
internal import SignalCore

enum TransformLoop {
    static let starts = 16

    static func run(length: Int, count: Int) -> String {
        let noise = self.noise(length + starts)
        let fft = RealFFT<Float>(length: length)
        var power: [Float] = []
        var sum = 0.0
        let begin = CPUClock.seconds
        noise.withUnsafeBufferPointer { noise in
            for i in 0..<count {
                let start = i % starts
                fft.forward(UnsafeBufferPointer(rebasing: noise[start..<start + length]))
                fft.power(into: &power)
                sum += Double(power[i % power.count])
            }
        }
        return "\(CPUClock.seconds - begin) \(sum)"
    }

    private static func noise(_ count: Int) -> [Float] {
        var state: UInt32 = 1
        return (0..<count).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return Float(state >> 8) / 16_777_216 - 0.5
        }
    }
}
