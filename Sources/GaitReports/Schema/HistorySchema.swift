// The JSON Schemas (draft 2020-12) of documents about several runs, for `evenstride schema runs` and its kin.

public enum HistorySchema {
    public static let runs = document(
        "runs", "Kept runs, oldest first.", required: "\"runs\"",
        """
            "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}}
        """)

    public static let comparison = document(
        "comparison", "Two runs, number by number. Differences are after minus before.",
        required: "\"by\", \"before\", \"after\", \"changes\", \"caveats\", \"disclaimer\"",
        """
            "by": {"enum": ["shoe", "surface", "mounting", "form", null],
              "description": "what was changed on purpose between the two"},
            "before": {"$ref": "#/$defs/run"},
            "after": {"$ref": "#/$defs/run"},
            "changes": {"type": "array", "items": {"$ref": "#/$defs/change"}},
            "caveats": {"type": "array", "items": {"type": "string"}},
            "disclaimer": {"type": "string"}
        """)

    public static let baseline = document(
        "baseline", "What is usual for a runner, in runs like the last one.",
        required: "\"athlete\", \"like\", \"baseline\"",
        """
            "athlete": {"type": "string"},
            "like": {"$ref": "#/$defs/run"},
            "baseline": {"$ref": "#/$defs/baseline"}
        """)

    public static let trend = document(
        "trend", "One number of a runner over the runs that are like the last one.",
        required: """
            "athlete", "metric", "title", "unit", "compared_as", "usual", "slope", "points", "groups", "left_out"
            """,
        """
            "athlete": {"type": "string"},
            "metric": {"type": "string"},
            "title": {"type": "string"},
            "unit": {"type": "string"},
            "compared_as": {"enum": ["value", "size"]},
            "usual": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/band"}]},
            "slope": {"anyOf": [{"type": "null"}, {"type": "object", "additionalProperties": false,
              "required": ["per_four_weeks", "ci95"],
              "properties": {"per_four_weeks": {"type": "number"}, "ci95": {"$ref": "#/$defs/range"}}}]},
            "points": {"type": "array", "items": {"type": "object", "additionalProperties": false,
              "required": ["run", "day", "value", "half_width", "verdict", "shoe", "surface"],
              "properties": {"run": {"type": "string"}, "day": {"type": "string"}, "value": {"type": "number"},
                "half_width": {"type": "number", "description": "of the 95 % interval within that run"},
                "verdict": {"enum": ["real_change", "within_noise", "too_early"]},
                "shoe": {"type": ["string", "null"]}, "surface": {"type": ["string", "null"]}}}},
            "groups": {"type": "array", "description": "since 1.1: by shoe and by ground, where there are several",
              "items": {"type": "object", "additionalProperties": false, "required": ["by", "groups"],
              "properties": {"by": {"enum": ["shoe", "surface"]},
                "groups": {"type": "array", "items": {"$ref": "#/$defs/group"}}}}},
            "left_out": {"type": "array", "items": {"type": "object", "additionalProperties": false,
              "required": ["reason", "runs"],
              "properties": {"reason": {"type": "string"}, "runs": {"type": "integer"}}}}
        """)

    private static func document(
        _ name: String, _ description: String, required: String, _ properties: String
    ) -> String {
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Evenstride \(name), version 1",
          "description": "\(description) Units are in the names or beside the number; null means unknown.",
          "type": "object",
          "additionalProperties": false,
          "required": ["schema", "schema_version", "tool", \(required)],
          "properties": {
            "schema": {"const": "evenstride.\(name)"},
            "schema_version": {"const": "1.1"},
            "tool": {"$ref": "#/$defs/tool"},
        \(properties)
          },
          "$defs": {
        \(AnalysisSchema.small),
        \(AnalysisSchema.baseline),
        \(run),
        \(number),
        \(change),
        \(group),
        \(band)
          }
        }

        """
    }

    private static let run = """
            "run": {
              "type": "object", "additionalProperties": false,
              "required": ["id", "day", "start_epoch_s", "file", "sha256", "tier", "placement", "side", "sensors",
                "gyroscope", "speed_mps", "shoe", "surface", "note", "version", "rulebook", "feet_named",
                "label_confidence", "running_s", "steps"],
              "properties": {
                "athlete": {"type": "string"},
                "id": {"type": ["string", "null"]},
                "label": {"type": ["string", "null"]},
                "day": {"type": ["string", "null"]},
                "start_epoch_s": {"$ref": "#/$defs/nullable_number"},
                "file": {"type": "string"},
                "sha256": {"type": ["string", "null"]},
                "tier": {"enum": ["raw", "device"]},
                "placement": {"type": "string"},
                "side": {"enum": ["left", "right", null]},
                "sensors": {"type": "array", "items": {"type": "string"}},
                "gyroscope": {"type": "boolean"},
                "speed_mps": {"$ref": "#/$defs/nullable_number"},
                "shoe": {"type": ["string", "null"]},
                "surface": {"type": ["string", "null"]},
                "note": {"type": ["string", "null"], "description": "since 1.1"},
                "version": {"type": "string"},
                "rulebook": {"type": "string"},
                "feet_named": {"type": "boolean"},
                "label_confidence": {"type": "number"},
                "running_s": {"type": "number"},
                "steps": {"type": "integer"},
                "findings": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                  "required": ["id", "level", "title"],
                  "properties": {"id": {"type": "string"}, "level": {"enum": ["ok", "info", "watch", "act"]},
                    "title": {"type": "string"}}}},
                "numbers": {"type": "array", "items": {"$ref": "#/$defs/number"}}
              }
            }
        """

    private static let number = """
            "number": {
              "type": "object", "additionalProperties": false,
              "required": ["metric", "title", "unit", "value", "ci95", "standard_error", "mounting", "grade",
                "confidence", "confidence_word", "method"],
              "properties": {
                "metric": {"type": "string"}, "title": {"type": "string"}, "unit": {"type": "string"},
                "value": {"type": "number"},
                "ci95": {"$ref": "#/$defs/range"},
                "standard_error": {"type": "number",
                  "description": "of what another run of the same runner would draw anew"},
                "mounting": {"$ref": "#/$defs/nullable_number"},
                "grade": {"type": "string"},
                "confidence": {"type": "number"},
                "confidence_word": {"$ref": "#/$defs/confidence_word"},
                "method": {"type": "string"}
              }
            }
        """

    private static let change = """
            "change": {
              "type": "object", "additionalProperties": false,
              "required": ["metric", "title", "unit", "compared_as", "before", "after", "difference", "ci95",
                "smallest_real_change", "line", "verdict", "because"],
              "properties": {
                "metric": {"type": "string"}, "title": {"type": "string"}, "unit": {"type": "string"},
                "compared_as": {"enum": ["value", "size"]},
                "before": {"$ref": "#/$defs/nullable_number"},
                "after": {"$ref": "#/$defs/nullable_number"},
                "difference": {"$ref": "#/$defs/nullable_number"},
                "ci95": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/range"}]},
                "smallest_real_change": {"$ref": "#/$defs/nullable_number"},
                "line": {"type": ["string", "null"], "description": "where that smallest change comes from"},
                "verdict": {"enum": ["real_change", "within_noise", "not_comparable"]},
                "because": {"type": ["string", "null"]}
              }
            }
        """

    private static let group = """
            "group": {
              "type": "object", "additionalProperties": false,
              "required": ["name", "runs", "mean", "ci95", "difference"],
              "properties": {
                "name": {"type": "string"}, "runs": {"type": "integer"}, "mean": {"type": "number"},
                "ci95": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/range"}]},
                "difference": {"anyOf": [{"type": "null"}, {"type": "object", "additionalProperties": false,
                  "description": "from the first of them", "required": ["value", "ci95", "clear"],
                  "properties": {"value": {"type": "number"}, "ci95": {"$ref": "#/$defs/range"},
                    "clear": {"type": "boolean"}}}]}
              }
            }
        """

    /// What is usual, without a run beside it.
    private static let band = """
            "band": {
              "type": "object", "additionalProperties": false,
              "required": ["metric", "unit", "compared_as", "runs", "mean", "standard_error", "between_variance",
                "band95", "smallest_real_change"],
              "properties": {
                "metric": {"type": "string"}, "unit": {"type": "string"},
                "compared_as": {"enum": ["value", "size"]},
                "runs": {"type": "integer"},
                "mean": {"type": "number"}, "standard_error": {"type": "number"},
                "between_variance": {"type": "number"},
                "band95": {"$ref": "#/$defs/range"},
                "smallest_real_change": {"type": "number"}
              }
            }
        """
}
