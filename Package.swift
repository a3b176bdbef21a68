// swift-tools-version: 6.2
// The table of targets below is the architecture: rooms do not know each other, and an undeclared
// import is a build error (scripts pass --explicit-target-dependency-import-check error).
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser: Target.Dependency =
    .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "evenstride",
    products: [
        .executable(name: "evenstride", targets: ["evenstride"]),
        .executable(name: "evenstride-history", targets: ["evenstride-history"]),
        .library(name: "SignalCore", targets: ["SignalCore"]),
        .library(name: "GaitPipeline", targets: ["GaitPipeline"]),
        .library(name: "RunStore", targets: ["RunStore"]),
        // the rooms one by one, for Benchmarks/
        .library(
            name: "Rooms",
            targets: [
                "GaitModel", "SensorIngest", "GaitMetrics", "FormFaults", "GaitReports", "GaitSimulator",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // ground
        .systemLibrary(
            name: "CFFTW", pkgConfig: "fftw3f", providers: [.apt(["libfftw3-dev"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // foundation
        .target(name: "SignalCore", dependencies: ["CFFTW"], swiftSettings: strict),
        // vocabulary
        .target(name: "GaitModel", swiftSettings: strict),
        // rooms
        .target(
            name: "SensorIngest", dependencies: ["CZlib", "GaitModel", "SignalCore"],
            swiftSettings: strict),
        .target(
            name: "GaitMetrics", dependencies: ["GaitModel", "SignalCore"], swiftSettings: strict),
        .target(
            name: "FormFaults", dependencies: ["GaitModel", "SignalCore"], swiftSettings: strict),
        .target(name: "GaitReports", dependencies: ["GaitModel"], swiftSettings: strict),
        .target(
            name: "GaitHistory", dependencies: ["GaitModel", "SignalCore"], swiftSettings: strict),
        .target(name: "RunnerFiles", dependencies: ["GaitModel"], swiftSettings: strict),
        // corridor
        .target(
            name: "GaitPipeline",
            dependencies: ["GaitModel", "SensorIngest", "GaitMetrics", "FormFaults", "RunnerFiles"],
            swiftSettings: strict),
        // what is kept
        .target(
            name: "RunStore",
            dependencies: [
                "CZlib", "GaitModel", "GaitHistory", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        // doors
        .target(
            name: "GaitSimulator", dependencies: ["GaitModel"], swiftSettings: strict),
        .target(
            name: "CommandParts",
            dependencies: ["GaitModel", "GaitPipeline", "GaitReports", argumentParser],
            swiftSettings: strict),
        .executableTarget(
            name: "evenstride",
            dependencies: [
                "CommandParts", "GaitModel", "GaitHistory", "GaitPipeline", "GaitReports", "GaitSimulator",
                argumentParser,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "evenstride-history",
            dependencies: [
                "CommandParts", "GaitModel", "GaitHistory", "GaitPipeline", "GaitReports", "RunStore",
                argumentParser,
            ],
            swiftSettings: strict),
        // tests mirror the sources
        .testTarget(
            name: "SignalCoreTests", dependencies: ["SignalCore"], swiftSettings: strict),
        .testTarget(
            name: "SensorIngestTests", dependencies: ["CZlib", "SensorIngest", "GaitModel"],
            swiftSettings: strict),
        .testTarget(
            name: "GaitSimulatorTests", dependencies: ["GaitSimulator", "GaitModel"],
            swiftSettings: strict),
        .testTarget(
            name: "GaitHistoryTests", dependencies: ["GaitHistory", "GaitModel"], swiftSettings: strict),
        .testTarget(
            name: "RunStoreTests",
            dependencies: [
                "RunStore", "GaitModel", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "RunnerFilesTests", dependencies: ["RunnerFiles", "GaitModel"], swiftSettings: strict),
        .testTarget(
            name: "FormFaultsTests", dependencies: ["FormFaults", "GaitModel"],
            swiftSettings: strict),
        .testTarget(
            name: "GaitReportsTests", dependencies: ["GaitReports", "GaitModel"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "GaitMetricsTests",
            dependencies: ["GaitMetrics", "GaitModel", "GaitSimulator", "SignalCore"],
            swiftSettings: strict),
        .testTarget(
            name: "GaitPipelineTests",
            dependencies: [
                "GaitPipeline", "GaitHistory", "GaitModel", "GaitSimulator", "GaitReports",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ValidationTests",
            dependencies: [
                "GaitPipeline", "GaitModel", "GaitMetrics", "GaitSimulator", "FormFaults", "SignalCore",
            ],
            swiftSettings: strict),
    ]
)
