// The JSON Schema (draft 2020-12) of a line of `analyze - --follow`, for `evenstride schema window`.

public enum WindowSchema {
    public static let json = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Evenstride window, version 1",
          "description": "A finished 10 s window of live input. Metric ids as keys with the window's own numbers, null when not known; whether they count towards the run's averages is decided later. Signed side differences are 100 (A - B) / mean.",
          "type": "object",
          "required": ["schema", "schema_version", "start_s", "end_s", "kind"],
          "properties": {
            "schema": {"const": "evenstride.window"},
            "schema_version": {"const": "1.0"},
            "start_s": {"type": "number"}, "end_s": {"type": "number"},
            "kind": {"enum": ["running", "walking", "still", "other"]},
            "asymmetry": {"type": "object", "additionalProperties": {"type": ["number", "null"]}}
          },
          "additionalProperties": {"type": ["number", "null"]}
        }

        """
}
