// `evenstride profile`: a file of answers to fill in, and a look at one that was filled in.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import GaitPipeline
internal import GaitReports
internal import Glibc

struct Profile: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write or check a file of your answers, for analyze --profile.",
        subcommands: [Init.self, Check.self])

    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a profile with every name explained and nothing answered; never replaces a file."
        )

        @Argument(help: ArgumentHelp("Where to; without it, standard output.", valueName: "file"))
        var file: String?

        func run() throws {
            guard let file else { return try Console.write(AnswerFiles.profileExample) }
            try Failure.reported(fileName: file.fileName, json: false) {
                guard access(file, F_OK) != 0 else {
                    throw InputError(
                        .outputExists, "\(PlainText.escaped(file)) exists already",
                        fix: "choose another name, or remove it yourself if nothing in it is needed")
                }
                let output = try OutputFile(file, force: false)
                try output.append { $0 += Array(AnswerFiles.profileExample.utf8) }
                try output.commit()
                Console.message(
                    "wrote \(PlainText.escaped(file)); remove the # in front of what you want to tell\n")
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a profile can be read, and what to do first by its answers.")

        @Argument(help: ArgumentHelp("The profile.", valueName: "file"))
        var file: String

        func run() throws {
            try Failure.reported(fileName: file.fileName, json: false) {
                let profile = try AnswerFiles.profile(file)
                let advice = AnswerFiles.advice(for: profile, today: WallClock.today)
                try Console.write(
                    ProfileReport.text(profile, advice, fileName: file.fileName, style: Console.style))
            }
        }
    }
}
