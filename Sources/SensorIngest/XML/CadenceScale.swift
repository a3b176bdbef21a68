// Whether a file's cadence counts one foot or both: some apps write one, some the other, under the same name.

enum CadenceScale {
    /// From this speed on people run, m/s, and running is never slower than this many steps a minute.
    static let runningSpeed: Float = 2
    static let slowestRunning: Float = 120
    /// Without speed: nobody who runs at all stays below this for nine tenths of the time with both feet counted.
    static let slowestFast: Float = 115
    static let fewestRows = 10

    /// 2 where the values count one foot.
    static func factor(cadence: [Float], speed: [Float]) -> Float {
        let steps = cadence.filter { $0 > 0 }.sorted()
        guard !steps.isEmpty else { return 2 }
        let atSpeed = zip(cadence, speed).filter { $0 > 0 && $1 >= runningSpeed }.map(\.0).sorted()
        if atSpeed.count >= fewestRows { return atSpeed[atSpeed.count / 2] < slowestRunning ? 2 : 1 }
        return steps[min(steps.count - 1, steps.count * 9 / 10)] < slowestFast ? 2 : 1
    }
}
