// The "metrics", "asymmetry_detail", "drift" and "timeline" parts of the schema.

extension AnalysisSchema {
    static let metrics = """
            "metrics": {
              "type": "object",
              "description": "metric id to answer; ids with a dot nest",
              "properties": {"asymmetry": {
                "type": "object", "additionalProperties": {"$ref": "#/$defs/metric"}
              }},
              "additionalProperties": {"$ref": "#/$defs/metric"}
            },
            "metric": {"anyOf": [{"$ref": "#/$defs/measured"}, {"$ref": "#/$defs/unknown"}]},
            "measured": {
              "type": "object", "additionalProperties": false,
              "required": ["value", "ci95", "n", "confidence", "confidence_word", "method", "grade",
                "reasons"],
              "properties": {
                "value": {"type": ["number", "null"]}, "ci95": {"$ref": "#/$defs/range"},
                "n": {"type": "integer"}, "confidence": {"$ref": "#/$defs/share"},
                "confidence_word": {"$ref": "#/$defs/confidence_word"}, "method": {"type": "string"},
                "grade": {"enum": ["A", "B", "C"]},
                "reasons": {"type": "array", "items": {"type": "string"}},
                "reported": {
                  "type": "object", "additionalProperties": false,
                  "description": "how a device's own values lie about the median, and their field",
                  "required": ["field", "mean", "sd", "middle_half"],
                  "properties": {"field": {"type": "string"}, "mean": {"$ref": "#/$defs/nullable_number"},
                    "sd": {"$ref": "#/$defs/nullable_number"}, "middle_half": {"$ref": "#/$defs/range"}}
                }
              }
            },
            "unknown": {
              "type": "object", "additionalProperties": false, "required": ["value", "reason"],
              "properties": {"value": {"type": "null"}, "reason": {"type": "string"}}
            },
            "asymmetry": {
              "type": "object", "additionalProperties": false,
              "required": ["metric", "effect_size", "consistency", "segments", "mounting_uncertainty",
                "half_width", "pairs", "mean_a", "mean_b"],
              "properties": {
                "metric": {"type": "string"}, "effect_size": {"$ref": "#/$defs/nullable_number"},
                "consistency": {"$ref": "#/$defs/nullable_number"}, "segments": {"type": "integer"},
                "mounting_uncertainty": {"$ref": "#/$defs/nullable_number"},
                "half_width": {"$ref": "#/$defs/nullable_number"}, "pairs": {"type": "integer"},
                "mean_a": {"$ref": "#/$defs/nullable_number"},
                "mean_b": {"$ref": "#/$defs/nullable_number"}
              }
            },
            "drift": {
              "type": "object",
              "description": "metric id to its values in the first and last third of the used running",
              "properties": {"asymmetry": {
                "type": "object", "additionalProperties": {"$ref": "#/$defs/change"}
              }},
              "additionalProperties": {"$ref": "#/$defs/change"}
            },
            "change": {
              "type": "object", "additionalProperties": false, "required": ["first", "last", "change"],
              "properties": {"first": {"$ref": "#/$defs/nullable_number"},
                "last": {"$ref": "#/$defs/nullable_number"},
                "change": {"$ref": "#/$defs/nullable_number"}}
            },
            "timeline_entry": {
              "type": "object",
              "description": "a 10 s window; metric ids as keys, null when not known",
              "required": ["start_s", "end_s", "kind"],
              "properties": {
                "start_s": {"type": "number"}, "end_s": {"type": "number"},
                "kind": {"$ref": "#/$defs/activity"},
                "asymmetry": {
                  "type": "object", "additionalProperties": {"$ref": "#/$defs/nullable_number"}
                }
              },
              "additionalProperties": {"$ref": "#/$defs/nullable_number"}
            }
        """
}
