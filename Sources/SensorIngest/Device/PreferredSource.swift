// `--prefer`: which of several sources of one quantity is taken, the watch's own or a pod's or app's.

import GaitModel

enum PreferredSource {
    /// A word of the source, or `native` and `developer` for the format's own fields and those of apps and pods.
    static func chosen(_ wanted: String?, _ run: DeviceRun) -> DeviceRun {
        guard let wanted = wanted?.lowercased() else { return run }
        var chosen = run
        chosen.channels = run.channels.filter { channel in
            let rivals = run.channels.filter { $0.quantity == channel.quantity }
            return fits(channel, wanted) || !rivals.contains { fits($0, wanted) }
        }
        return chosen
    }

    static func check(_ wanted: String?, _ run: DeviceRun) throws(InputError) {
        guard let wanted, !run.channels.contains(where: { fits($0, wanted.lowercased()) }) else { return }
        var sources: [String] = []
        for channel in run.channels where !sources.contains(channel.source) { sources.append(channel.source) }
        throw InputError(
            .usage, "No source is called '\(EscapedText.of(wanted.prefix40))'.",
            detail: "Inside: " + sources.map { EscapedText.of($0.prefix40) }.joined(separator: ", ") + ".",
            fix: "Give a word of one of these to --prefer, or 'native' or 'developer'.")
    }

    private static func fits(_ channel: DeviceChannel, _ wanted: String) -> Bool {
        if wanted == "native" { return channel.isNative }
        if wanted == "developer" { return !channel.isNative }
        return TextSearch.contains(channel.source.lowercased(), wanted)
    }
}

enum SportNotice {
    static func ignored(_ sport: String) -> Notice {
        Notice(
            "W_SPORT", .warning, "The file says that this was \(sport).",
            effect: "It was read as a run, as you said.")
    }
}
