// The "input" and "quality" parts of the schema.

extension AnalysisSchema {
    static let input = """
            "source": {"enum": ["header", "detected", "user", "assumed"]},
            "input": {
              "type": "object", "additionalProperties": false,
              "required": ["files", "tier", "placement", "time", "rows", "skipped_rows"],
              "if": {"properties": {"tier": {"const": "raw"}}},
              "then": {"required": ["units", "gravity", "columns", "range_g", "has_gyroscope"]},
              "properties": {
                "files": {"type": "array", "items": {"$ref": "#/$defs/file"}},
                "tier": {"enum": ["raw", "device"],
                  "description": "raw: measured from acceleration; device: as a watch or phone reported"},
                "device": {
                  "type": "object", "additionalProperties": false,
                  "required": ["maker", "sport", "messages", "fields"],
                  "properties": {
                    "maker": {"type": ["string", "null"]}, "sport": {"type": ["string", "null"]},
                    "messages": {"type": "array", "items": {
                      "type": "object", "additionalProperties": false, "required": ["name", "count"],
                      "properties": {"name": {"type": "string"}, "count": {"type": "integer"}}
                    }},
                    "fields": {"type": "array", "items": {
                      "type": "object", "additionalProperties": false,
                      "required": ["message", "name", "unit", "developer", "count"],
                      "properties": {"message": {"type": "string"}, "name": {"type": "string"},
                        "unit": {"type": "string"}, "developer": {"type": "boolean"},
                        "count": {"type": "integer"}}
                    }}
                  }
                },
                "placement": {"$ref": "#/$defs/placement"},
                "units": {"$ref": "#/$defs/units"},
                "gravity": {
                  "type": "object", "additionalProperties": false, "required": ["included", "source"],
                  "properties": {"included": {"type": "boolean"}, "source": {"$ref": "#/$defs/source"}}
                },
                "time": {"$ref": "#/$defs/time"},
                "columns": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false, "required": ["role", "name"],
                  "properties": {"role": {"type": "string"}, "name": {"type": "string"}}
                }},
                "rows": {"type": "integer", "minimum": 0},
                "skipped_rows": {"type": "integer", "minimum": 0},
                "range_g": {"$ref": "#/$defs/range"},
                "has_gyroscope": {"type": "boolean"},
                "sensors": {"type": "array", "items": {"type": "string"}},
                "sensor": {"type": ["string", "null"]}
              }
            },
            "file": {
              "type": "object", "additionalProperties": false,
              "required": ["name", "bytes", "format", "format_confidence"],
              "properties": {
                "role": {"enum": ["left", "right", "trunk", "tibia"]},
                "name": {"type": "string"}, "bytes": {"type": "integer", "minimum": 0},
                "format": {"type": "string"}, "format_confidence": {"$ref": "#/$defs/share"},
                "encoding": {"type": "string"}, "separator": {"type": "string"},
                "decimal_mark": {"type": "string"},
                "container": {"$ref": "#/$defs/container"}
              }
            },
            "container": {
              "type": "object", "additionalProperties": false,
              "required": ["kind", "entry", "reason", "inflated_bytes", "member_count", "members"],
              "properties": {
                "kind": {"enum": ["gzip", "zip"]}, "entry": {"type": "string"},
                "gravity_entry": {"type": "string"}, "reason": {"type": "string"},
                "inflated_bytes": {"type": "integer", "minimum": 0},
                "member_count": {"type": "integer", "minimum": 0},
                "members": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false, "required": ["name"],
                  "properties": {"name": {"type": "string"}}
                }}
              }
            },
            "placement": {
              "type": "object", "additionalProperties": false,
              "required": ["value", "source", "confidence"],
              "properties": {
                "value": {"enum": ["sacrum", "waist", "chest", "tibia", "foot", "wrist", "pocket",
                  "armband", "unknown"]},
                "source": {"enum": ["user", "file", "inferred", "none"]},
                "confidence": {"$ref": "#/$defs/share"}
              }
            },
            "units": {
              "type": "object", "additionalProperties": false,
              "required": ["acceleration", "source", "scale_to_g", "mean_magnitude_g"],
              "properties": {
                "acceleration": {"type": "string"}, "source": {"$ref": "#/$defs/source"},
                "scale_to_g": {"type": "number"},
                "mean_magnitude_g": {"$ref": "#/$defs/nullable_number"}
              }
            },
            "time": {
              "type": "object", "additionalProperties": false,
              "required": ["start", "duration_s", "rate_hz", "rate_jitter_ms", "unit", "source"],
              "properties": {
                "start": {"type": ["string", "null"], "format": "date-time"},
                "duration_s": {"type": "number"}, "rate_hz": {"type": "number"},
                "rate_jitter_ms": {"type": "number"}, "unit": {"type": "string"},
                "source": {"$ref": "#/$defs/source"}, "duplicate_stamps": {"type": "integer"},
                "backward_jumps": {"type": "integer"}, "reconstructed": {"type": "boolean"}
              }
            }
        """

    static let quality = """
            "quality": {
              "type": "object", "additionalProperties": false,
              "required": ["verdict", "usable_running_s", "running_s", "walking_s", "still_s", "other_s",
                "steps_found", "steps_used", "gaps", "gap_count", "gap_total_s", "clipped_samples",
                "clip_level_g", "issues"],
              "properties": {
                "verdict": {"enum": ["good", "limited", "unusable"]},
                "usable_running_s": {"type": "number"}, "running_s": {"type": "number"},
                "walking_s": {"type": "number"}, "still_s": {"type": "number"},
                "other_s": {"type": "number"},
                "steps_found": {"type": "integer"}, "steps_used": {"type": "integer"},
                \(recordingFaults)
              }
            },
            \(segment)
        """

    /// Members of "quality" that the file alone tells.
    static let recordingFaults = """
        "gaps": {"type": "array", "description": "the first hundred", "items": {
                  "type": "object", "additionalProperties": false, "required": ["start_s", "length_s"],
                  "properties": {"start_s": {"type": "number"}, "length_s": {"type": "number"}}
                }},
                "gap_count": {"type": "integer"}, "gap_total_s": {"type": "number"},
                "clipped_samples": {"type": "integer"},
                "clip_level_g": {"$ref": "#/$defs/nullable_number"},
                "issues": {"type": "array", "items": {
                  "type": "object", "additionalProperties": false,
                  "required": ["code", "severity", "message", "effect"],
                  "properties": {"code": {"type": "string"}, "severity": {"enum": ["info", "warning"]},
                    "message": {"type": "string"}, "effect": {"type": "string"}}
                }}
        """

    static let segment = """
        "segment": {
              "type": "object", "additionalProperties": false,
              "required": ["kind", "start_s", "end_s"],
              "properties": {
                "kind": {"$ref": "#/$defs/activity"}, "start_s": {"type": "number"},
                "end_s": {"type": "number"},
                "cadence_spm": {"type": ["number", "null"], "description": "running and walking only"}
              }
            }
        """
}
