// Where runs are kept when nobody says where.

internal import Glibc

public enum DataFolder {
    /// `--data-dir`, else `$XDG_DATA_HOME/evenstride`, else `~/.local/share/evenstride`; nil without a home.
    public static func path(stated: String?) -> String? {
        path(stated: stated, dataHome: environment("XDG_DATA_HOME"), home: environment("HOME"))
    }

    static func path(stated: String?, dataHome: String?, home: String?) -> String? {
        if let stated { return stated }
        // The base directory specification says to ignore paths that are not absolute.
        if let dataHome, dataHome.hasPrefix("/") { return dataHome + "/evenstride" }
        guard let home, !home.isEmpty else { return nil }
        return home + "/.local/share/evenstride"
    }

    private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
