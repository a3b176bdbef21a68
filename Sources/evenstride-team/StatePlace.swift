// Where what is known of a season lies: with the report, or where programs keep what can be made again.

internal import CommandParts
internal import GaitModel
internal import GaitPipeline

struct StatePlace {
    let folder: String
    /// Of a folder that has to be made.
    let mode: UInt32

    /// A report without names has no place for results with names.
    init(folder season: String, _ output: TeamOutputFlags) throws(InputError) {
        if let out = output.out, !output.pseudonymise {
            self = StatePlace(folder: out, mode: 0o777)
        } else {
            self = try StatePlace.inCache(for: season)
        }
    }

    private init(folder: String, mode: UInt32) {
        self.folder = folder
        self.mode = mode
    }

    static func inCache(for season: String) throws(InputError) -> StatePlace {
        guard let cache = StatePlace.cache else {
            throw InputError(
                .outputExists, "there is no home folder to remember results in", fix: "name one: --out FOLDER"
            )
        }
        var hash = FileHash()
        hash.add(RealPath.of(season).utf8)
        return StatePlace(folder: cache + "/evenstride/team/" + hash.text.prefix(32), mode: 0o700)
    }

    private static var cache: String? {
        if let stated = Console.environment("XDG_CACHE_HOME"), stated.hasPrefix("/") { return stated }
        return Console.environment("HOME").flatMap { $0.isEmpty ? nil : $0 + "/.cache" }
    }
}
