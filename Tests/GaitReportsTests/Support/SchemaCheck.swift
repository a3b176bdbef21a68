// The few rules of JSON Schema that the analysis schema uses; answers with the places that break them.

import Foundation

struct SchemaCheck {
    let root: [String: Any]

    func problems(_ value: Any) -> [String] { check(value, root, "$") }

    private func check(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        if let reference = schema["$ref"] as? String { return check(value, resolve(reference), path) }
        if let options = schema["anyOf"] as? [[String: Any]] {
            return options.contains { check(value, $0, path).isEmpty } ? [] : ["\(path): fits no option"]
        }
        if let constant = schema["const"] as? String {
            return constant == value as? String ? [] : ["\(path): not \(constant)"]
        }
        if let allowed = schema["enum"] as? [Any] {
            return allowed.contains { same($0, value) } ? [] : ["\(path): \(value) is not allowed"]
        }
        return type(value, schema, path) + members(value, schema, path) + items(value, schema, path)
    }

    private func resolve(_ reference: String) -> [String: Any] {
        let name = reference.replacingOccurrences(of: "#/$defs/", with: "")
        let definitions = root["$defs"] as? [String: Any] ?? [:]
        return definitions[name] as? [String: Any] ?? ["enum": ["no definition \(name)"]]
    }

    private func same(_ left: Any, _ right: Any) -> Bool {
        (left is NSNull && right is NSNull) || (left as? String).map { $0 == right as? String } ?? false
    }

    private func type(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        let names = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
        guard !names.isEmpty else { return [] }
        return names.contains { isOf($0, value) } ? [] : ["\(path): \(value) is not \(names)"]
    }

    private func isOf(_ name: String, _ value: Any) -> Bool {
        switch name {
        case "null": value is NSNull
        case "boolean": value is Bool
        case "string": value is String
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "integer": value is Int
        case "number": !(value is Bool) && value is Double || value is Int
        default: false
        }
    }

    private func members(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        guard let object = value as? [String: Any] else { return [] }
        let known = schema["properties"] as? [String: [String: Any]] ?? [:]
        let required = schema["required"] as? [String] ?? []
        var problems = required.filter { object[$0] == nil }.map { "\(path).\($0) is missing" }
        for (key, member) in object {
            if let rule = known[key] ?? schema["additionalProperties"] as? [String: Any] {
                problems += check(member, rule, "\(path).\(key)")
            } else if schema["additionalProperties"] as? Bool == false {
                problems.append("\(path).\(key) is not in the schema")
            }
        }
        return problems
    }

    private func items(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        guard let list = value as? [Any], let rule = schema["items"] as? [String: Any] else { return [] }
        return list.enumerated().flatMap { check($0.element, rule, "\(path)[\($0.offset)]") }
    }
}
