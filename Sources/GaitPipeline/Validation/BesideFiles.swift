// Truth that lies in files beside a recording: every step of a force plate, and cadence along a run.

internal import GaitModel
internal import SensorIngest

/// A contact that a force plate saw, seconds from the recording's first sample.
struct TrueStep: Equatable {
    /// Running number; neighbours differ by one and odd ones are the other foot.
    let number: Int
    let start: Double
}

/// Cadence of a stretch of the recording.
struct TrueWindow: Equatable {
    /// Length of the windows, s.
    static let length = 20.0
    /// A reading below this is of every second step only, steps a minute.
    static let slowest = 120.0

    let start: Double
    let cadence: Double
}

enum BesideFiles {
    /// `folder/name.csv` has its steps in `folder/steps/name.csv`; nil where there is no such file.
    static func steps(of recording: String) throws(InputError) -> [TrueStep]? {
        let path = TablePath.beside(recording, "steps/" + TablePath.name(recording))
        let steps = try read(path, requiring: ["step", "t_on"]) { row throws(InputError) in
            TrueStep(
                number: Int(clamping: try row.requiredNumber("step").rounded()),
                start: try row.requiredNumber("t_on"))
        }
        return steps?.sorted { $0.start < $1.start }
    }

    /// `truth_windows.csv` in the recording's folder; windows without a cadence are left out.
    static func windows(of recording: String) throws(InputError) -> [TrueWindow] {
        let path = TablePath.beside(recording, "truth_windows.csv")
        let windows = try read(path, requiring: ["t0_s", "gyro_stride_x2_spm"]) {
            row throws(InputError) -> TrueWindow? in
            guard let cadence = try row.number("gyro_stride_x2_spm", in: 20...400) else { return nil }
            return TrueWindow(
                start: try row.requiredNumber("t0_s"),
                cadence: cadence < TrueWindow.slowest ? 2 * cadence : cadence)
        }
        return windows?.compactMap { $0 } ?? []
    }

    /// One element for each row; nil where the file does not exist. An error names the file.
    private static func read<Element>(
        _ path: String, requiring columns: [String],
        _ element: (NamedRow) throws(InputError) -> Element
    ) throws(InputError) -> [Element]? {
        do throws(InputError) {
            var elements: [Element] = []
            for row in try NamedTable(path: path, requiring: columns).rows {
                elements.append(try element(row))
            }
            return elements
        } catch {
            if error.code == .fileMissing { return nil }
            throw InputError(
                error.code, "\(TablePath.name(path)) with its truth: \(error.what)", position: error.position,
                detail: error.detail, fix: error.fix)
        }
    }
}

/// Parts of file paths.
enum TablePath {
    static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// `other` in the folder in which the file lies.
    static func beside(_ path: String, _ other: String) -> String {
        guard !other.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return other }
        return String(path[...slash]) + other
    }
}

extension Int {
    /// For numbers that were counted; out of range is the nearest end.
    fileprivate init(clamping value: Double) {
        self = Int(Swift.min(1e15, Swift.max(-1e15, value)))
    }
}
