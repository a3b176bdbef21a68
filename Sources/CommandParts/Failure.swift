// Turns an error into the four lines people get, and into the contracted exit status.

internal import ArgumentParser
package import GaitModel
internal import GaitReports
internal import Glibc

package enum Failure {
    /// Runs a command's work; an input error is printed to standard error and becomes its exit status.
    package static func reported<Answer>(fileName: String, json: Bool, _ work: () throws -> Answer) throws
        -> Answer
    {
        do {
            return try work()
        } catch let error as InputError {
            report(error, fileName: fileName, json: json)
            throw ExitCode(error.code.exitStatus)
        }
    }

    package static func report(_ error: InputError, fileName: String, json: Bool) {
        let text =
            json ? ErrorReport.json(error, fileName: fileName) : ErrorReport.text(error, fileName: fileName)
        Console.message(text.hasSuffix("\n") ? text : text + "\n")
    }
}
