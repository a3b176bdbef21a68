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
        try rows(TablePath.beside(recording, "steps/" + TablePath.name(recording)), requiring: ["step", "t_on"]).map {
            rows throws(InputError) in
            var steps: [TrueStep] = []
            for row in rows {
                let number = try row.requiredNumber("step").rounded()
                let start = try row.requiredNumber("t_on")
                steps.append(TrueStep(number: Int(clamping: number), start: start))
            }
            return steps.sorted { $0.start < $1.start }
        }
    }

    /// `truth_windows.csv` in the recording's folder; windows without a cadence are left out.
    static func windows(of recording: String) throws(InputError) -> [TrueWindow] {
        let name = "truth_windows.csv"
        let rows = try rows(
            TablePath.beside(recording, name), requiring: ["t0_s", "gyro_stride_x2_spm"])
        var windows: [TrueWindow] = []
        for row in rows ?? [] {
            guard let cadence = try row.number("gyro_stride_x2_spm", in: 20...400) else { continue }
            windows.append(
                TrueWindow(
                    start: try row.requiredNumber("t0_s"),
                    cadence: cadence < TrueWindow.slowest ? 2 * cadence : cadence))
        }
        return windows
    }

    /// nil where the file does not exist; an error names the file.
    private static func rows(_ path: String, requiring columns: [String]) throws(InputError) -> [NamedRow]? {
        do {
            return try NamedTable(path: path, requiring: columns).rows
        } catch {
            if error.code == .fileMissing { return nil }
            throw InputError(
                error.code, "\(TablePath.name(path)) beside it: \(error.what)", position: error.position,
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
