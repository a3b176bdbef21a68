// The form of a record's line, as it is read back (GaitReports writes it).

/// Members of `evenstride.record`, by their names in the document.
struct RecordText: Decodable {
    struct Tool: Decodable { let name, version, rulebook: String }

    struct Job: Decodable {
        let file, athlete: String
        let right, name, date, named, placement, side, shoe, surface, session, note: String?
        let modified, speed, pain: Double?

        enum CodingKeys: String, CodingKey {
            case file, athlete, right, name, date, named, placement, side, shoe, surface, session, note,
                modified, pain
            case speed = "speed_mps"
        }
    }

    struct Content: Decodable {
        let sha256: String
        let bytes: Int
    }

    struct Measured: Decodable {
        let day: String?
        let daySource, format, quality, advice: String
        let startEpoch, rate: Double?
        /// Lines of the first days do not have it.
        let startIsLocal: Bool?
        let duration, running: Double
        let steps: Int
        let issues: [Issue]
        let conditions: Conditions
        let feet: Feet
        let numbers: [Number]
        let judged: [Judged]
        let findings: [Finding]
        let thirds: [Third]

        enum CodingKeys: String, CodingKey {
            case day, format, quality, advice, steps, issues, conditions, feet, numbers, judged, findings,
                thirds
            case daySource = "day_source"
            case startEpoch = "start_epoch_s"
            case startIsLocal = "start_is_local"
            case rate = "rate_hz"
            case duration = "duration_s"
            case running = "running_s"
        }
    }

    struct Issue: Decodable { let code, severity, message, effect: String }

    struct Conditions: Decodable {
        let tier, placement: String
        let side: String?
        let sensors: [String]
        let gyroscope: Bool
        let speed: Double?

        enum CodingKeys: String, CodingKey {
            case tier, placement, side, sensors, gyroscope
            case speed = "speed_mps"
        }
    }

    struct Feet: Decodable {
        let named: Bool
        let labelConfidence: Double

        enum CodingKeys: String, CodingKey {
            case named
            case labelConfidence = "label_confidence"
        }
    }

    struct Number: Decodable {
        let metric, title, unit, grade, method: String
        let decimals: Int
        let value, low, high, standardError, confidence: Double
        let mounting: Double?

        enum CodingKeys: String, CodingKey {
            case metric, title, unit, grade, method, decimals, value, low, high, confidence, mounting
            case standardError = "standard_error"
        }
    }

    struct Judged: Decodable { let id, title, level: String }

    struct Finding: Decodable {
        let id, title, level, summary, cue: String
        let confidence: Double
        let beyondLine: Double?

        enum CodingKeys: String, CodingKey {
            case id, title, level, summary, cue, confidence
            case beyondLine = "beyond_line"
        }
    }

    struct Third: Decodable {
        let metric: String
        let first, last: Double
    }

    struct Refused: Decodable { let code, message, fix: String }

    let schema, version: String
    let tool: Tool
    let job: Job
    let contents: [Content]
    let measured: Measured?
    let refused: Refused?

    enum CodingKeys: String, CodingKey {
        case schema, tool, job, contents, measured, refused
        case version = "schema_version"
    }
}
