// What is wrong with a request, for programs.

internal import GaitReports
internal import HTTPTypes

enum ProblemJSON {
    static let schema = "evenstride.problem"

    static func text(_ problem: Problem) -> String {
        document { json in
            json.member("status", Int(problem.status.code))
            json.member("title", problem.title)
            json.member("what", problem.what)
            json.member("fix", problem.fix)
        }
    }

    static func text(_ error: FormProblems) -> String {
        document { json in
            json.member("status", 422)
            json.member("title", "Something in the answers")
            json.member("what", error.problems.map(\.message).joined(separator: " "))
            json.member("fix", "Change the fields named here and send it again.")
            json.array("fields", of: error.problems) { json, problem in
                json.member("field", problem.field)
                json.member("message", problem.message)
            }
        }
    }

    private static func document(_ body: (inout JSONWriter<StringSink>) -> Void) -> String {
        var json = JSONWriter(StringSink())
        json.object { json in
            json.member("schema", schema)
            json.member("schema_version", "1.0")
            body(&json)
        }
        return json.finish().text
    }
}
