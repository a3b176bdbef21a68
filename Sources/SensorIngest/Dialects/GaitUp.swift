// Gait Up Physilog export: a few lines of words, then names, then a row of units.

public struct GaitUp: Dialect {
    public let id = "gaitup/physilog"
    public let title = "Gait Up Physilog"
    public let advice = "Record at 128 Hz or more with 16 g; for the low back 8 g is enough."

    public func recognise(_ head: Head) -> DialectMatch? {
        guard head.preambleContains("physilog") || head.preambleContains("gait up") else { return nil }
        return DialectMatch(byNamesOf: head, confidence: 0.95)
    }
}
