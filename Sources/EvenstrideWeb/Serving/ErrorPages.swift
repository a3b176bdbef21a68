// Turns whatever went wrong into a page or a document of the same words, with the right status and no inner life.

internal import GaitModel
internal import GaitReports
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore

/// A recording that was refused, with the name its sender gave it.
struct RefusedRecording: Error {
    let error: InputError
    let name: String
}

struct ErrorPages: RouterMiddleware {
    typealias Context = WebContext

    let site: Site

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as RefusedRecording {
            return await refused(error.error, error.name, request)
        } catch let error as InputError {
            return await refused(error, "the recording", request)
        } catch let error as FormProblems {
            return await wrongFields(error, request)
        } catch let problem as Problem {
            return show(problem, request)
        } catch let error as HTTPError {
            return show(Problem(error), request)
        } catch let error as MultipartScanner.Refusal {
            context.logger.info("form refused: \(error)")
            return show(
                Problem(
                    .badRequest, "A form that breaks off", "The form did not arrive whole.",
                    fix: "Send it again."),
                request)
        } catch {
            // Whose request it was stays out of the log; what failed is all that helps.
            context.logger.error("unexpected: \(type(of: error))")
            return show(
                Problem(
                    .internalServerError, "A mistake of this program",
                    "Something went wrong inside. It is not your file.",
                    fix:
                        "Try again; if it stays, run evenstride analyze on the file and report what it prints."
                ), request)
        }
    }

    private func refused(_ error: InputError, _ name: String, _ request: Request) async -> Response {
        var response =
            request.wantsJSON
            ? Site.json(ErrorReport.json(error, fileName: name), status: error.status)
            : await site.page(request, status: error.status) { visitor in
                SmallPages.refused(error, fileName: name, visitor: visitor, settings: site.settings)
            }
        if error.code == .busy { response.headers[.retryAfter] = "5" }
        return response
    }

    private func wrongFields(_ error: FormProblems, _ request: Request) async -> Response {
        guard !request.wantsJSON else {
            return Site.json(ProblemJSON.text(error), status: .unprocessableContent)
        }
        return await site.page(request, status: .unprocessableContent) { visitor in
            UploadPage(
                visitor: visitor, form: FormParts(fields: error.fields, problems: error.problems),
                settings: site.settings
            ).html
        }
    }

    private func show(_ problem: Problem, _ request: Request) -> Response {
        var response =
            request.wantsJSON
            ? Site.json(ProblemJSON.text(problem), status: problem.status)
            : Site.html(SmallPages.problem(problem), status: problem.status)
        for field in problem.headers { response.headers[field.name] = field.value }
        return response
    }
}
