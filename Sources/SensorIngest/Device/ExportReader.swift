// What a reader of a file that is no text table looks like: bytes in, blocks or a device's own numbers out.

import GaitModel

/// Any chunk size gives the same result.
protocol ExportReader {
    mutating func process(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock]
    /// Call once after the last byte.
    mutating func finish() throws(InputError) -> [AccelerationBlock]
    /// Complete after `finish()`.
    var inputDescription: InputDescription? { get }
    /// Set after `finish()` where the file holds a device's numbers and no acceleration.
    var deviceRun: DeviceRun? { get }
    /// Why a file that was read holds nothing to judge; it can still be looked at. Set after `finish()`.
    var refusal: InputError? { get }
}

extension ExportReader {
    var refusal: InputError? { nil }
}

enum ExportCatalog {
    /// The reader for a file that begins with these bytes; nil for text tables and everything refused.
    static func reader(head: [UInt8], name: String, options: ReadingOptions) -> (any ExportReader)? {
        if FitReader.recognises(head) { return FitReader(name: name, options: options) }
        guard let text = Markup.beginning(head) else { return nil }
        if TextSearch.contains(text, "<trainingcenterdatabase") {
            return TcxReader(name: name, options: options)
        }
        let isHealth =
            TextSearch.contains(text, "<healthdata") || TextSearch.contains(text, "<!doctype healthdata")
        return isHealth ? HealthReader(name: name) : nil
    }
}
