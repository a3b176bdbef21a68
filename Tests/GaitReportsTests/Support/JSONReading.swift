// Reads documents back with another reader than the one that wrote them.

import Foundation
import GaitModel
import GaitReports

typealias Object = [String: Any]

enum JSONReading {
    static func object(_ text: String) throws -> Object {
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object ?? [:]
    }

    static func text(_ report: AnalysisReport, generatedAt: String? = nil) -> String {
        var sink = StringSink()
        AnalysisJSON.write(report, generatedAt: generatedAt, to: &sink)
        return sink.text
    }

    static func document(_ report: AnalysisReport) throws -> Object { try object(text(report)) }
}

extension [String: Any] {
    func object(_ key: String) -> Object { self[key] as? Object ?? [:] }
    func list(_ key: String) -> [Object] { self[key] as? [Object] ?? [] }
}
