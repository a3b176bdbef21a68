// What is wrong with a request, apart from its recording: a status, what, and how to go on.

internal import GaitModel
internal import HTTPTypes
internal import Hummingbird

struct Problem: Error {
    let status: HTTPResponse.Status
    let title: String
    let what: String
    let fix: String
    let headers: HTTPFields

    init(
        _ status: HTTPResponse.Status, _ title: String, _ what: String, fix: String = "",
        headers: HTTPFields = [:]
    ) {
        self.status = status
        self.title = title
        self.what = what
        self.fix = fix
        self.headers = headers
    }

    static let signIn = Problem(
        .unauthorized, "Please sign in", "This server asks for its token.",
        fix: "Enter the token that the server was started with, or send it as Authorization: Bearer TOKEN.",
        headers: [.wwwAuthenticate: "Bearer"])

    static let notFound = Problem(
        .notFound, "Nothing here", "There is no such page, or it has been deleted.",
        fix: "Uploads and results are deleted after a while. Start again with the file.")

    static let stale = Problem(
        .forbidden, "This page is too old", "The form does not belong to a page that this server remembers.",
        fix: "Reload the page and try again. Cookies have to be allowed for this address.")

    /// What the library itself refuses.
    init(_ error: HTTPError) {
        switch error.status {
        case .notFound: self = .notFound
        default:
            self.init(
                error.status, error.status.reasonPhrase, "The request could not be understood.",
                headers: error.headers)
        }
    }
}

extension InputError {
    /// The status that fits the code; the exit status of the command line stands beside it in the answer.
    var status: HTTPResponse.Status {
        switch code {
        case .usage: .badRequest
        case .tooLarge, .limit, .archiveLimit: .contentTooLarge
        case .unknownFormat: .unsupportedMediaType
        case .busy: .serviceUnavailable
        case .timeLimit: .requestTimeout
        case .io: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
        case .internalBug: .internalServerError
        default: .unprocessableContent
        }
    }
}
