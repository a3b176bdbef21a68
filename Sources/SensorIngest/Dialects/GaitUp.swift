// Gait Up Physilog export: a few lines of words, then names, then a row of units.

public struct GaitUp: Dialect {
    public let id = "gaitup/physilog"
    public let title = "Gait Up Physilog"

    public func recognise(_ head: Head) -> DialectMatch? {
        guard head.preambleContains("physilog") || head.preambleContains("gait up") else { return nil }
        return DialectMatch(byNamesOf: head, confidence: 0.95)
    }
}
