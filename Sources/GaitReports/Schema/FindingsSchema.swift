// The "findings" and "not_assessed" parts of the schema.

extension AnalysisSchema {
    static let findings = """
            "finding": {
              "type": "object", "additionalProperties": false,
              "required": ["id", "fault", "basis", "level", "verdict", "severity", "confidence",
                "confidence_word", "title", "summary", "evidence", "thresholds", "strides_showing",
                "strides_not_showing", "share_of_strides", "how_sure", "why", "try", "check_again",
                "get_help_if", "limits", "strength", "references"],
              "properties": {
                "id": {"type": "string"}, "fault": {"type": "string"},
                "basis": {"enum": ["measured", "told"], "description": "told: rests on answers, on no sensor"},
                "level": {"enum": ["ok", "info", "watch", "act"]},
                "verdict": {"enum": ["likely", "possible", "not_seen"]},
                "severity": {"type": "integer", "minimum": 0, "maximum": 3},
                "confidence": {"$ref": "#/$defs/share"},
                "confidence_word": {"$ref": "#/$defs/confidence_word"},
                "title": {"type": "string"}, "summary": {"type": "string"},
                "evidence": {"type": "array", "items": {"$ref": "#/$defs/evidence"}},
                "thresholds": {"type": "array", "items": {"$ref": "#/$defs/threshold"},
                  "description": "lines it was compared with, as they were in force"},
                "strides_showing": {"type": "array", "items": {"$ref": "#/$defs/stride"}},
                "strides_not_showing": {"type": "array", "items": {"$ref": "#/$defs/stride"}},
                "share_of_strides": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
                "how_sure": {"type": "string"}, "why": {"type": "string"}, "try": {"type": "string"},
                "check_again": {"type": "string"}, "get_help_if": {"type": "string"},
                "limits": {"type": "string"},
                "strength": {"enum": ["A", "B", "C", "D"], "description": "how good the science is"},
                "references": {"type": "array", "items": {"type": "string"}}
              }
            },
            "evidence": {
              "type": "object", "additionalProperties": false,
              "required": ["metric", "label", "value", "ci95", "unit", "threshold", "threshold_source",
                "calculation"],
              "properties": {
                "metric": {"type": "string"}, "label": {"type": "string"},
                "value": {"$ref": "#/$defs/nullable_number"},
                "ci95": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/range"}]},
                "unit": {"type": "string"}, "threshold": {"$ref": "#/$defs/nullable_number"},
                "threshold_source": {"type": "string"},
                "calculation": {"type": "string", "description": "the formula with its numbers"}
              }
            },
            "stride": {
              "type": "object", "additionalProperties": false, "required": ["stride", "start_s", "value"],
              "properties": {"stride": {"type": "integer"}, "start_s": {"type": "number"},
                "value": {"$ref": "#/$defs/nullable_number"}}
            },
            "unassessed_pattern": {
              "type": "object", "additionalProperties": false,
              "required": ["id", "fault", "title", "obstacle", "reason", "what_would_show_it"],
              "properties": {"id": {"type": "string"}, "fault": {"type": "string"},
                "title": {"type": "string"}, "reason": {"type": "string"},
                "obstacle": {"enum": ["recording", "sensor", "history", "version", "answer"]},
                "what_would_show_it": {"type": "string"}}
            }
        """
}
