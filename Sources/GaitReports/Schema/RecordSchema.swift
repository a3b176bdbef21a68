// The parts of the schema that make a record.

extension TeamSchema {
    static let recordParts = """
            "record": {
              "type": "object", "additionalProperties": false,
              "required": ["schema", "schema_version", "tool", "job", "contents", "measured", "refused"],
              "properties": {
                "schema": {"const": "evenstride.record"}, "schema_version": {"const": "1.0"},
                "tool": {"$ref": "#/$defs/tool"},
                "job": {"$ref": "#/$defs/job"},
                "contents": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false, "required": ["sha256", "bytes"],
                  "properties": {"sha256": {"type": "string", "description": "empty: could not be read"},
                    "bytes": {"type": "integer"}}}},
                "measured": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/measured_file"}]},
                "refused": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/error"}]}
              }
            },
            "nullable_string": {"type": ["string", "null"]},
            "job": {
              "type": "object", "additionalProperties": false,
              "required": ["file", "right", "athlete", "name", "date", "named", "modified", "placement", "side",
                "speed_mps", "shoe", "surface", "session", "note", "pain"],
              "properties": {
                "file": {"type": "string"}, "right": {"$ref": "#/$defs/nullable_string"},
                "athlete": {"type": "string"}, "name": {"$ref": "#/$defs/nullable_string"},
                "date": {"$ref": "#/$defs/nullable_string"}, "named": {"$ref": "#/$defs/nullable_string"},
                "modified": {"$ref": "#/$defs/nullable_number"},
                "placement": {"$ref": "#/$defs/nullable_string"}, "side": {"enum": ["left", "right", null]},
                "speed_mps": {"$ref": "#/$defs/nullable_number"}, "shoe": {"$ref": "#/$defs/nullable_string"},
                "surface": {"$ref": "#/$defs/nullable_string"}, "session": {"$ref": "#/$defs/nullable_string"},
                "note": {"$ref": "#/$defs/nullable_string"}, "pain": {"$ref": "#/$defs/nullable_number"}
              }
            },
            "measured_file": {
              "type": "object", "additionalProperties": false,
              "required": ["day", "day_source", "start_epoch_s", "start_is_local", "format", "rate_hz", "duration_s",
                "running_s", "steps", "quality", "issues", "advice", "conditions", "feet", "numbers", "judged",
                "findings", "thirds"],
              "properties": {
                "day": {"$ref": "#/$defs/nullable_string"},
                "day_source": {"enum": ["stated", "clock", "name", "modified", "unknown"]},
                "start_epoch_s": {"$ref": "#/$defs/nullable_number"},
                "start_is_local": {"type": "boolean", "description": "counted as if the place's clock showed UTC"},
                "format": {"type": "string"}, "rate_hz": {"$ref": "#/$defs/nullable_number"},
                "duration_s": {"type": "number"}, "running_s": {"type": "number"}, "steps": {"type": "integer"},
                "quality": {"enum": ["good", "limited", "unusable"]},
                "issues": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false,
                  "required": ["code", "severity", "message", "effect"],
                  "properties": {"code": {"type": "string"}, "severity": {"enum": ["info", "warning"]},
                    "message": {"type": "string"}, "effect": {"type": "string"}}}},
                "advice": {"type": "string"},
                "conditions": {
                  "type": "object", "additionalProperties": false,
                  "required": ["tier", "placement", "side", "sensors", "gyroscope", "speed_mps"],
                  "properties": {"tier": {"enum": ["raw", "device"]}, "placement": {"type": "string"},
                    "side": {"enum": ["left", "right", null]},
                    "sensors": {"type": "array", "items": {"type": "string"}},
                    "gyroscope": {"type": "boolean"}, "speed_mps": {"$ref": "#/$defs/nullable_number"}}},
                "feet": {"type": "object", "additionalProperties": false, "required": ["named", "label_confidence"],
                  "properties": {"named": {"type": "boolean"}, "label_confidence": {"type": "number"}}},
                "numbers": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false,
                  "required": ["metric", "title", "unit", "decimals", "value", "low", "high", "standard_error",
                    "mounting", "grade", "confidence", "method"],
                  "properties": {"metric": {"type": "string"}, "title": {"type": "string"},
                    "unit": {"type": "string"}, "decimals": {"type": "integer"}, "value": {"type": "number"},
                    "low": {"type": "number"}, "high": {"type": "number"}, "standard_error": {"type": "number"},
                    "mounting": {"$ref": "#/$defs/nullable_number"}, "grade": {"enum": ["A", "B", "C"]},
                    "confidence": {"type": "number"}, "method": {"type": "string"}}}},
                "judged": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false, "required": ["id", "title", "level"],
                  "properties": {"id": {"type": "string"}, "title": {"type": "string"},
                    "level": {"enum": ["ok", "info", "watch", "act"]}}}},
                "findings": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false,
                  "required": ["id", "title", "level", "confidence", "summary", "cue", "beyond_line"],
                  "properties": {"id": {"type": "string"}, "title": {"type": "string"},
                    "level": {"enum": ["info", "watch", "act"]}, "confidence": {"type": "number"},
                    "summary": {"type": "string"}, "cue": {"type": "string"},
                    "beyond_line": {"$ref": "#/$defs/nullable_number",
                      "description": "how far beyond its line, as a share of the line"}}}},
                "thirds": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false, "required": ["metric", "first", "last"],
                  "properties": {"metric": {"type": "string"}, "first": {"type": "number"},
                    "last": {"type": "number"}}}}
              }
            }
        """
}
