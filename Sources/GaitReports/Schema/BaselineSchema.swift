// The part of the schema that says what is usual for the runner; only documents with earlier runs have it.

extension AnalysisSchema {
    static let baseline = """
            "baseline": {
              "type": "object", "additionalProperties": false,
              "description": "since 1.2: this run against earlier runs of its runner; left out where none were kept",
              "required": ["runs", "runs_needed", "not_comparable", "matched_speed", "first_day", "last_day",
                "usual"],
              "properties": {
                "runs": {"type": "integer", "description": "earlier runs like this one, at most 20"},
                "runs_needed": {"type": "integer"},
                "not_comparable": {"type": "integer", "description": "earlier runs that are not like it"},
                "matched_speed": {"type": "boolean", "description": "speed is known and within 0.3 m/s"},
                "first_day": {"type": ["string", "null"]},
                "last_day": {"type": ["string", "null"]},
                "usual": {"type": "array", "items": {"$ref": "#/$defs/own_usual"}}
              }
            },
            "own_usual": {
              "type": "object", "additionalProperties": false,
              "required": ["metric", "unit", "compared_as", "runs", "mean", "standard_error", "between_variance",
                "band95", "smallest_real_change", "value", "difference", "verdict"],
              "properties": {
                "metric": {"type": "string"},
                "unit": {"type": "string"},
                "compared_as": {"enum": ["value", "size"],
                  "description": "size: of side differences while feet have no names in some run"},
                "runs": {"type": "integer"},
                "mean": {"type": "number", "description": "random-effects mean (DerSimonian and Laird)"},
                "standard_error": {"type": "number"},
                "between_variance": {"type": "number", "description": "tau squared"},
                "band95": {"$ref": "#/$defs/range", "description": "where 19 of 20 single runs lie by chance"},
                "smallest_real_change": {"type": "number",
                  "description": "between two single runs: 1.96 x root 2 x root(tau^2 + mean SE^2)"},
                "value": {"$ref": "#/$defs/nullable_number", "description": "of this run, as it is compared"},
                "difference": {"$ref": "#/$defs/nullable_number"},
                "verdict": {"enum": ["real_change", "within_noise", null]}
              }
            }
        """
}
