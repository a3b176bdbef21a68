// The names in a folder.

internal import FoundationEssentials

public enum FolderNames {
    /// Without order; none where it cannot be had.
    public static func of(_ folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
}
