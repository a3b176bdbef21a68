// The finished answer of a validation: every recording, and what follows for every set.

/// One row of the truth table, analysed.
public struct ValidatedRecording: Sendable {
    public let row: TruthRow
    /// Set when the recording could not be analysed; then nothing else is known.
    public let failure: InputError?
    public let comparisons: [TruthComparison]
    /// Where a step file lies beside the recording.
    public let contacts: ContactComparison?
    /// Seconds called running, where the table says that there was only walking.
    public let walkingCalledRunning: Double?

    public init(
        row: TruthRow, failure: InputError? = nil, comparisons: [TruthComparison] = [],
        contacts: ContactComparison? = nil, walkingCalledRunning: Double? = nil
    ) {
        self.row = row
        self.failure = failure
        self.comparisons = comparisons
        self.contacts = contacts
        self.walkingCalledRunning = walkingCalledRunning
    }
}

/// Recordings of one set at one placement.
public struct ValidationSet: Sendable {
    public let name: String
    public let placement: SensorPlacement
    public let recordings: [ValidatedRecording]
    public let quantities: [QuantityAgreement]
    public let contacts: ContactAgreement?

    public init(
        name: String, placement: SensorPlacement, recordings: [ValidatedRecording],
        quantities: [QuantityAgreement], contacts: ContactAgreement?
    ) {
        self.name = name
        self.placement = placement
        self.recordings = recordings
        self.quantities = quantities
        self.contacts = contacts
    }

    public var failures: [ValidatedRecording] { recordings.filter { $0.failure != nil } }

    /// Walking recordings, and the seconds of them called running.
    public var walking: (recordings: Int, calledRunning: Double)? {
        let seconds = recordings.compactMap(\.walkingCalledRunning)
        return seconds.isEmpty ? nil : (seconds.count, seconds.reduce(0, +))
    }

    public func comparisons(of quantity: ValidatedQuantity) -> [TruthComparison] {
        recordings.flatMap(\.comparisons).filter { $0.quantity == quantity }
    }
}

public struct ValidationReport: Sendable {
    public let tool: ToolIdentity
    /// File name of the truth table, without folder.
    public let table: String
    /// In order of first appearance.
    public let sets: [ValidationSet]

    public init(tool: ToolIdentity, table: String, sets: [ValidationSet]) {
        self.tool = tool
        self.table = table
        self.sets = sets
    }

    public var recordings: Int { sets.reduce(0) { $0 + $1.recordings.count } }
    public var failures: [ValidatedRecording] { sets.flatMap(\.failures) }
}
