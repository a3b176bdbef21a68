// The parts of the schema that come from answers and the rulebook.

extension AnalysisSchema {
    static let answers = """
            "threshold": {
              "type": "object", "additionalProperties": false,
              "required": ["name", "value", "unit", "source", "meaning"],
              "properties": {"name": {"type": "string"}, "value": {"type": "number"},
                "unit": {"type": "string"}, "source": {"type": "string"}, "meaning": {"type": "string"}}
            },
            "rulebook": {
              "type": "object", "additionalProperties": false, "required": ["version", "changed"],
              "properties": {"version": {"type": "string"},
                "changed": {"type": "array", "items": {"$ref": "#/$defs/threshold"},
                  "description": "lines of the user's own rulebook, with the values in force"}}
            },
            "answers": {
              "type": "object", "additionalProperties": false, "required": ["profile", "log_runs"],
              "description": "which answers were given; what they say stays out of the document",
              "properties": {"profile": {"type": "boolean"}, "log_runs": {"type": ["integer", "null"]}}
            },
            "referral": {
              "type": "object", "additionalProperties": false,
              "description": "advice to see somebody, from answers and never from a signal",
              "required": ["level", "title", "text", "because", "hides_cues", "references"],
              "properties": {"level": {"enum": ["now", "soon", "professional", "consider"]},
                "title": {"type": "string"}, "text": {"type": "string"},
                "because": {"type": "array", "items": {"type": "string"}},
                "hides_cues": {"type": "boolean", "description": "advice on form waits; show cards folded"},
                "references": {"type": "array", "items": {"type": "string"}}}
            },
            "what_if": {
              "type": "object", "additionalProperties": false,
              "description": "steps a little quicker at the same speed: arithmetic, no promise",
              "required": ["cadence_factor", "cadence_spm", "step_length_m", "vertical_oscillation_cm",
                "metronome_spm", "calculation", "caveat"],
              "properties": {"cadence_factor": {"type": "number"},
                "cadence_spm": {"$ref": "#/$defs/now_and_then"},
                "step_length_m": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/now_and_then"}]},
                "vertical_oscillation_cm": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/now_and_then"}]},
                "metronome_spm": {"type": "integer"}, "calculation": {"type": "string"},
                "caveat": {"type": "string"}}
            },
            "now_and_then": {
              "type": "object", "additionalProperties": false, "required": ["now", "then"],
              "properties": {"now": {"type": "number"}, "then": {"type": "number"}}
            }
        """
}
