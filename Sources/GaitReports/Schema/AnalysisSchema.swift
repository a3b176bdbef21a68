// The JSON Schema (draft 2020-12) of the analysis document, for `evenstride schema analysis`.

public enum AnalysisSchema {
    public static let json = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Evenstride analysis, version 1",
          "description": "One recording of running, analysed. Units are in the names; null means unknown. Signed side differences are 100 (A - B) / mean, or left minus right where sides are labelled.",
          "type": "object",
          "additionalProperties": false,
          "required": ["schema", "schema_version", "tool", "rulebook", "error", "referral", "input", "subject",
            "context", "answers",
            "quality", "sides", "metrics", "asymmetry_detail", "drift", "findings", "not_assessed", "what_if",
            "segments", "timeline", "disclaimer"],
          "properties": {
            "schema": {"const": "evenstride.analysis"},
            "schema_version": {"enum": ["1.1", "1.2"]},
            "tool": {"$ref": "#/$defs/tool"},
            "generated_at": {"type": "string", "description": "left out in reproducible documents"},
            "error": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/error"}]},
            "rulebook": {"$ref": "#/$defs/rulebook"},
            "referral": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/referral"}]},
            "answers": {"$ref": "#/$defs/answers"},
            "what_if": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/what_if"}]},
            "input": {"$ref": "#/$defs/input"},
            "subject": {"$ref": "#/$defs/subject"},
            "context": {"$ref": "#/$defs/context"},
            "quality": {"$ref": "#/$defs/quality"},
            "sides": {"$ref": "#/$defs/sides"},
            "metrics": {"$ref": "#/$defs/metrics"},
            "asymmetry_detail": {"type": "array", "items": {"$ref": "#/$defs/asymmetry"}},
            "drift": {"$ref": "#/$defs/drift"},
            "baseline": {"$ref": "#/$defs/baseline"},
            "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
            "not_assessed": {"type": "array", "items": {"$ref": "#/$defs/unassessed_pattern"}},
            "segments": {"type": "array", "items": {"$ref": "#/$defs/segment"}},
            "timeline": {"type": "array", "items": {"$ref": "#/$defs/timeline_entry"}},
            "disclaimer": {"type": "string"}
          },
          "$defs": {
        \(definitions)
          }
        }

        """

    private static let definitions = [small, input, quality, metrics, findings, answers, baseline].joined(
        separator: ",\n")

    /// Parts of a few fields.
    static let small = """
            "nullable_number": {"type": ["number", "null"]},
            "share": {"type": "number", "minimum": 0, "maximum": 1},
            "confidence_word": {"enum": ["high", "medium", "low"]},
            "activity": {"enum": ["running", "walking", "still", "other"]},
            "range": {"type": "array", "items": {"type": ["number", "null"]}, "minItems": 2, "maxItems": 2},
            "tool": {
              "type": "object", "additionalProperties": false,
              "required": ["name", "version", "rulebook"],
              "properties": {"name": {"type": "string"}, "version": {"type": "string"},
                "rulebook": {"type": "string"}}
            },
            "error": {
              "type": "object", "additionalProperties": false,
              "description": "set when the file could be read but holds no running to judge",
              "required": ["code", "message", "fix"],
              "properties": {"code": {"type": "string"}, "message": {"type": "string"},
                "fix": {"type": "string"}}
            },
            "subject": {
              "type": "object", "additionalProperties": false,
              "required": ["height_m", "mass_kg"],
              "properties": {"height_m": {"$ref": "#/$defs/nullable_number"},
                "mass_kg": {"$ref": "#/$defs/nullable_number"}}
            },
            "context": {
              "type": "object", "additionalProperties": false,
              "required": ["speed_mps", "side"],
              "properties": {"speed_mps": {"$ref": "#/$defs/nullable_number"},
                "side": {"enum": ["left", "right", null]}}
            },
            "sides": {
              "type": "object", "additionalProperties": false,
              "required": ["labelled", "labels", "method", "guess"],
              "properties": {
                "labelled": {"type": "boolean"},
                "labels": {"type": "array", "items": {"enum": ["A", "B", "left", "right"]},
                  "minItems": 2, "maxItems": 2, "description": "name of foot A, then of foot B"},
                "method": {"enum": ["none", "two_sensors", "gyroscope", "hop_marker", "user"]},
                "guess": {"anyOf": [{"type": "null"}, {
                  "type": "object", "additionalProperties": false, "required": ["A", "probability"],
                  "description": "what foot A probably is, from one sensor; never a fact",
                  "properties": {"A": {"enum": ["left", "right"]}, "probability": {"type": "number"}}}]}
              }
            }
        """
}
