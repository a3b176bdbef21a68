// The JSON Schema (draft 2020-12) of `inspect --json`, for `evenstride schema inspect`.

public enum InspectSchema {
    public static let json = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Evenstride inspect, version 1",
          "description": "What is in a file and how it was understood, without judging the run. Units are in the names; null means unknown.",
          "type": "object",
          "additionalProperties": false,
          "required": ["schema", "schema_version", "tool", "input", "advice", "quality", "segments"],
          "properties": {
            "schema": {"const": "evenstride.inspect"},
            "schema_version": {"const": "1.0"},
            "tool": {"$ref": "#/$defs/tool"},
            "input": {"$ref": "#/$defs/input"},
            "advice": {"type": ["string", "null"],
              "description": "what to change in that app or device to get more out of the next recording"},
            "quality": {"$ref": "#/$defs/quality"},
            "metrics": {"$ref": "#/$defs/metrics"},
            "segments": {"type": "array", "items": {"$ref": "#/$defs/segment"}}
          },
          "$defs": {
        \(definitions)
          }
        }

        """

    private static let definitions = [
        AnalysisSchema.small, AnalysisSchema.input, quality, AnalysisSchema.metrics,
    ].joined(separator: ",\n")

    private static let quality = """
            "quality": {
              "type": "object", "additionalProperties": false,
              "required": ["gaps", "gap_count", "gap_total_s", "clipped_samples", "clip_level_g", "issues"],
              "properties": {
                \(AnalysisSchema.recordingFaults)
              }
            },
            \(AnalysisSchema.segment)
        """
}
