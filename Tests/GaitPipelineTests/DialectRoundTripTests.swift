// A simulated run written in every dialect and read again gives the same numbers.

import GaitModel
import GaitPipeline
import GaitSimulator
import Testing

@Suite struct DialectRoundTripTests {
    /// Tables whose columns another format is known by, and those that only count.
    private static let formats: [SimulatedCSV.Dialect: String] = [
        .generic: "generic/csv", .genericMs2: "generic/csv", .semicolonComma: "generic/csv",
        .tab: "generic/csv",
        .phyphox: "phyphox/csv", .phyphoxLegacy: "phyphox/csv", .phyphoxTab: "phyphox/csv",
        .phyphoxSemicolon: "phyphox/csv", .phyphoxTabComma: "phyphox/csv",
        .phyphoxSemicolonComma: "phyphox/csv",
        .phyphoxLinear: "phyphox/csv", .sensorLogger: "sensor-logger/csv",
        .sensorLoggerLinear: "sensor-logger/csv",
        .sensorLoggerWatch: "sensor-logger/watch", .sensorLoggerJSON: "sensor-logger/json",
        .sensorlog: "sensorlog/csv", .sensorlogMotion: "sensorlog/csv",
        .physicsToolbox: "physics-toolbox/csv",
        .physicsToolboxComma: "physics-toolbox/csv", .polar: "polar/sensor-logger", .metawear: "metawear/csv",
        .blueTrident: "vicon/blue-trident", .shimmer: "shimmer/consensys", .gaitUp: "gaitup/physilog",
        .xsens: "xsens/mtw-text", .movellaDot: "movella/dot", .movesenseJSON: "movesense/json",
        .actigraph: "actigraph/raw", .actigraphTimestamps: "actigraph/raw", .axivity: "axivity/csv",
        .axivityUnix: "axivity/csv", .geneactiv: "geneactiv/csv", .mhealth: "mhealth/csv",
        .empatica: "empatica/acc", .androsensor: "androsensor/csv", .counts: "generic/csv",
        .plain: "generic/csv",
        .sensorTable: "sensor-table/csv",
    ]

    /// Without gravity the vertical is found from the movement alone, so bounce and contact differ.
    private static let withoutGravity: Set<SimulatedCSV.Dialect> = [.phyphoxLinear, .sensorLoggerLinear]

    private static let reference = Result { try measured(.generic) }

    private static func measured(_ dialect: SimulatedCSV.Dialect) throws -> (
        format: String, gravity: GravityMode, cadence: Double?, bounce: Double?, contact: Double?
    ) {
        let report = try Driven.report(
            Recording.bytes(.balanced, minutes: 1.2, dialect: dialect)
        ).report
        let value = { (id: MetricID) in report.gait.metrics[id].measurement?.value }
        return (
            report.input.format.id, report.input.gravity, value(.cadence), value(.verticalOscillation),
            value(.contactTime)
        )
    }

    @Test(arguments: SimulatedCSV.Dialect.allCases)
    func comesBack(_ dialect: SimulatedCSV.Dialect) throws {
        let known = try Self.reference.get()
        let found = try Self.measured(dialect)
        #expect(found.format == Self.formats[dialect])
        let isFree = Self.withoutGravity.contains(dialect)
        #expect(found.gravity == (isFree ? .removed : .included))
        #expect(abs(try #require(found.cadence) - (try #require(known.cadence))) <= (isFree ? 0.1 : 0.05))
        #expect(abs(try #require(found.bounce) - (try #require(known.bounce))) <= (isFree ? 0.3 : 0.05))
        guard !isFree else { return }
        #expect(abs(try #require(found.contact) - (try #require(known.contact))) <= 1)
    }
}
