// The JSON Schemas (draft 2020-12) of a team's document and of a record, for `evenstride schema team` and `record`.

public enum TeamSchema {
    public static let team = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Evenstride team, version 1",
          "description": "A season of several athletes: the record of every file, and what was rolled up from them. The order is one of attention, never of risk.",
          "type": "object",
          "additionalProperties": false,
          "required": ["schema", "schema_version", "tool", "title", "first_day", "last_day", "counts",
            "attention_rule", "attention_rule_limits", "athletes", "data_first", "spreads", "problems", "files",
            "disclaimer"],
          "properties": {
            "schema": {"const": "evenstride.team"},
            "schema_version": {"const": "1.0"},
            "tool": {"$ref": "#/$defs/tool"},
            "title": {"type": "string"},
            "first_day": {"type": ["string", "null"]},
            "last_day": {"type": ["string", "null"]},
            "counts": {"type": "object", "additionalProperties": false,
              "required": ["files", "analysed", "limited", "failed", "duplicates"],
              "properties": {"files": {"type": "integer"}, "analysed": {"type": "integer"},
                "limited": {"type": "integer", "description": "of those analysed"},
                "failed": {"type": "integer"},
                "duplicates": {"type": "integer", "description": "same bytes as another file; counted once"}}},
            "attention_rule": {"type": "array", "items": {"type": "string"}},
            "attention_rule_limits": {"type": "string"},
            "athletes": {"type": "array", "items": {"$ref": "#/$defs/athlete"}},
            "data_first": {"type": "array", "items": {"$ref": "#/$defs/athlete"},
              "description": "nothing usable came from their files"},
            "spreads": {"type": "array", "items": {"$ref": "#/$defs/spread"}},
            "problems": {"type": "array", "items": {"$ref": "#/$defs/problem"}},
            "files": {"type": "array", "items": {"$ref": "#/$defs/file"}},
            "disclaimer": {"type": "string"}
          },
          "$defs": {
        \(AnalysisSchema.small),
        \(rolledUp),
        \(usual),
        \(recordParts)
          }
        }

        """

    public static let record = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Evenstride record, version 1",
          "description": "What came of one recording of a team, a line of results.jsonl; errors too. Exactly one of measured and refused is set.",
          "$ref": "#/$defs/record",
          "$defs": {
        \(AnalysisSchema.small),
        \(recordParts)
          }
        }

        """

    private static let rolledUp = """
            "athlete": {
              "type": "object", "additionalProperties": false,
              "required": ["athlete_id", "name", "attention_rank", "level", "confidence", "confidence_word",
                "latest_file", "files", "reasons", "trends"],
              "properties": {
                "athlete_id": {"type": "string"}, "name": {"type": ["string", "null"]},
                "attention_rank": {"type": ["integer", "null"], "description": "1 is looked at first"},
                "level": {"enum": ["ok", "info", "watch", "act", "not_assessed", null]},
                "confidence": {"$ref": "#/$defs/nullable_number"},
                "confidence_word": {"enum": ["high", "medium", "low", null]},
                "latest_file": {"type": ["string", "null"], "description": "the last usable run"},
                "files": {"type": "array", "items": {"type": "string"}, "description": "oldest first"},
                "reasons": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false, "required": ["step", "text"],
                  "properties": {"step": {"type": "integer", "description": "of attention_rule; 5: moves nobody"},
                    "text": {"type": "string"}}}},
                "trends": {"type": "array", "items": {"$ref": "#/$defs/trend"}}
              }
            },
            "trend": {
              "type": "object", "additionalProperties": false,
              "required": ["metric", "unit", "compared_as", "runs", "first_day", "last_day", "last_verdict",
                "usual", "slope"],
              "properties": {
                "metric": {"type": "string"}, "unit": {"type": "string"},
                "compared_as": {"enum": ["value", "size"]}, "runs": {"type": "integer"},
                "first_day": {"type": ["string", "null"]}, "last_day": {"type": ["string", "null"]},
                "last_verdict": {"enum": ["real_change", "within_noise", "too_early", null]},
                "usual": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/team_usual"}]},
                "slope": {"anyOf": [{"type": "null"}, {
                  "type": "object", "additionalProperties": false, "required": ["per_four_weeks", "ci95"],
                  "properties": {"per_four_weeks": {"$ref": "#/$defs/nullable_number"},
                    "ci95": {"$ref": "#/$defs/range"}}}]}
              }
            },
            "spread": {
              "type": "object", "additionalProperties": false,
              "required": ["metric", "title", "unit", "median", "athletes"],
              "properties": {
                "metric": {"type": "string"}, "title": {"type": "string", "description": "with the sensor's place"},
                "unit": {"type": "string"}, "median": {"$ref": "#/$defs/nullable_number"},
                "athletes": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false, "required": ["athlete_id", "value"],
                  "properties": {"athlete_id": {"type": "string"},
                    "value": {"$ref": "#/$defs/nullable_number"}}}}
              }
            },
            "problem": {
              "type": "object", "additionalProperties": false,
              "required": ["file", "athlete_id", "state", "code", "message", "fix"],
              "properties": {
                "file": {"type": "string"}, "athlete_id": {"type": "string"},
                "state": {"enum": ["failed", "limited", "duplicate", "dateless"]},
                "code": {"type": "string"}, "message": {"type": "string"}, "fix": {"type": "string"}
              }
            },
            "file": {
              "type": "object", "additionalProperties": false,
              "required": ["attention_rank", "same_as", "baseline_runs", "changes", "record"],
              "properties": {
                "attention_rank": {"type": ["integer", "null"], "description": "of the athlete"},
                "same_as": {"type": ["string", "null"], "description": "the file with the same bytes that counts"},
                "baseline_runs": {"type": "integer"},
                "changes": {"type": "array", "items": {"$ref": "#/$defs/own_change"}},
                "record": {"$ref": "#/$defs/record"}
              }
            }
        """

    private static let usualMembers = """
        "metric": {"type": "string"}, "unit": {"type": "string"},
                "compared_as": {"enum": ["value", "size"]}, "runs": {"type": "integer"},
                "mean": {"$ref": "#/$defs/nullable_number"}, "standard_error": {"$ref": "#/$defs/nullable_number"},
                "between_variance": {"$ref": "#/$defs/nullable_number"}, "band95": {"$ref": "#/$defs/range"},
                "smallest_real_change": {"$ref": "#/$defs/nullable_number"}
        """
    private static let usualNames =
        "\"metric\", \"unit\", \"compared_as\", \"runs\", \"mean\", \"standard_error\", \"between_variance\", "
        + "\"band95\", \"smallest_real_change\""

    private static let usual = """
            "team_usual": {
              "type": "object", "additionalProperties": false, "required": [\(usualNames)],
              "properties": {
                \(usualMembers)
              }
            },
            "own_change": {
              "type": "object", "additionalProperties": false,
              "required": [\(usualNames), "value", "difference", "verdict"],
              "properties": {
                \(usualMembers),
                "value": {"$ref": "#/$defs/nullable_number", "description": "of this run, as it is compared"},
                "difference": {"$ref": "#/$defs/nullable_number"},
                "verdict": {"enum": ["real_change", "within_noise"]}
              }
            }
        """
}
