// A file that was refused: what, where and how to go on, the same three lines as everywhere.

public import GaitModel

public enum ErrorHTML {
    public static func page(_ error: InputError, fileName: String) -> String {
        Page.document(title: title, tool: .current) { section(error, fileName: fileName) }
    }

    package static let title = "This file was not analysed"

    /// - Parameter after: what a page with a server behind it can offer next.
    package static func section(_ error: InputError, fileName: String, after: HTML = .empty) -> HTML {
        HTML("section", ["class": "sec first", "aria-labelledby": "err"]) {
            HTML("p", ["class": "side"]) {
                HTML("span", ["class": "file"]) { Phrase.fileName(fileName) }
            }
            HTML("div") {
                HTML("div", ["class": "error", "role": "alert"]) {
                    HTML.level(.stop, title)
                    HTML("h1", ["id": "err"]) {
                        HTML.prose(Phrase.withoutStop(Phrase.sentence(error.code.headline)))
                    }
                    HTML.todo([
                        ("What", HTML.prose(Phrase.sentence(error.what))),
                        ("Where", HTML(text: ErrorReport.place(error, fileName: fileName))),
                        ("Fix", HTML.prose(Phrase.sentence(error.fix))),
                    ])
                }
                after
                HTML("p", ["class": "src step"]) {
                    "Code \(error.code.rawValue); more with "
                    HTML("code") { ErrorReport.explain(error) }
                    "."
                }
            }
        }
    }
}

extension ErrorCode {
    /// The code in a few plain words.
    fileprivate var headline: String {
        switch self {
        case .empty: "The file is empty"
        case .noRows: "Headings, but no data"
        case .noAcceleration: "No acceleration in this file"
        case .noTime: "No time in this file"
        case .ambiguousColumns: "Unclear which columns to read"
        case .units: "The unit is unclear"
        case .rateLow: "Too few samples a second"
        case .missing: "Too many missing values"
        case .parse: "Something that is not a number"
        case .timeOrder: "The time runs backwards"
        case .decimal: "Unclear decimal mark"
        case .unknownFormat: "Not a format we read"
        case .gpsOnly: "A GPS track, not a movement recording"
        case .damaged: "The file is damaged"
        case .noDynamics: "No running numbers in this file"
        case .notRunning: "Another sport"
        case .epoch: "Counts, not raw acceleration"
        case .xls: "An old Excel file"
        case .archive: "This archive cannot be read"
        case .archiveLimit, .limit: "Larger than is safe to open"
        case .notSupportedYet: "Not supported yet"
        case .noRunning: "No running found"
        case .tooShort: "Too little running"
        case .pair: "The two files do not belong together"
        case .implausible: "The result cannot be right"
        case .tooLarge: "Too large for this server"
        case .busy: "Too much to do at the moment"
        case .timeLimit: "This took too long"
        case .address: "The address is taken"
        case .exposed: "Not without a token"
        case .fileMissing: "File not found"
        case .fileUnreadable: "The file cannot be read"
        case .outputExists: "The output exists already"
        case .io: "Trouble with the disk"
        case .programMissing: "A part of the program is missing"
        case .history: "Trouble with the kept runs"
        case .usage: "Something about the command"
        case .internalBug: "A mistake of this program"
        }
    }
}
