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

/// Hummingbird with what it hands out: only the web door may know them.
let webServer: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    .product(name: "UnixSignals", package: "swift-service-lifecycle"),
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "Logging", package: "swift-log"),
]

let package = Package(
    name: "evenstride",
    products: [
        .executable(name: "evenstride", targets: ["evenstride"]),
        .executable(name: "evenstride-serve", targets: ["evenstride-serve"]),
        .executable(name: "evenstride-history", targets: ["evenstride-history"]),
        .executable(name: "evenstride-team", targets: ["evenstride-team"]),
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
        // the web server only
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // ground
        .systemLibrary(
            name: "CFFTW", pkgConfig: "fftw3f", providers: [.apt(["libfftw3-dev"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
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
            dependencies: [
                "GaitModel", "SensorIngest", "GaitMetrics", "FormFaults", "RunnerFiles", "SignalCore",
            ],
            swiftSettings: strict),
        // a team: one recording of many, then the folder they lie in
        .target(
            name: "TeamEngine",
            dependencies: ["GaitModel", "GaitHistory", "GaitPipeline", "GaitReports"],
            swiftSettings: strict),
        .target(
            name: "SeasonFolder",
            dependencies: ["GaitModel", "GaitHistory", "GaitPipeline", "GaitReports", "TeamEngine"],
            swiftSettings: strict),
        // a season as a workbook
        .target(
            name: "TeamWorkbook", dependencies: ["CXlsxWriter", "GaitModel", "GaitReports"],
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
                "TeamEngine", argumentParser,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "evenstride-history",
            dependencies: [
                "CommandParts", "GaitModel", "GaitHistory", "GaitPipeline", "GaitReports", "RunStore",
                argumentParser,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "evenstride-team",
            dependencies: [
                "CommandParts", "GaitModel", "GaitHistory", "GaitPipeline", "GaitReports", "SeasonFolder",
                "TeamEngine", "TeamWorkbook", argumentParser,
            ],
            swiftSettings: strict),
        .target(
            name: "EvenstrideWeb",
            dependencies: [
                "CommandParts", "GaitModel", "GaitHistory", "GaitPipeline", "GaitReports", "GaitSimulator",
                "RunStore",
            ] + webServer,
            resources: [
                .embedInCode("Assets/page.js"), .embedInCode("Assets/viewer.js"),
                .embedInCode("Assets/picture.js"),
                .embedInCode("Assets/openapi.json"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "evenstride-serve",
            dependencies: [
                "CommandParts", "EvenstrideWeb", "GaitModel", "GaitReports", "RunStore", argumentParser,
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        // tests mirror the sources
        .target(
            name: "GaitTestSupport", dependencies: ["GaitModel"], path: "Tests/GaitTestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "SignalCoreTests", dependencies: ["SignalCore", "GaitTestSupport"], swiftSettings: strict),
        .testTarget(
            name: "SensorIngestTests", dependencies: ["CZlib", "SensorIngest", "GaitModel"],
            swiftSettings: strict),
        .testTarget(
            name: "GaitSimulatorTests", dependencies: ["GaitSimulator", "GaitModel"],
            swiftSettings: strict),
        .testTarget(
            name: "GaitHistoryTests", dependencies: ["GaitHistory", "GaitModel", "GaitTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "TeamEngineTests",
            dependencies: [
                "TeamEngine", "GaitModel", "GaitPipeline", "GaitReports", "GaitSimulator", "GaitTestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SeasonFolderTests",
            dependencies: [
                "SeasonFolder", "TeamEngine", "GaitHistory", "GaitModel", "GaitPipeline", "GaitReports",
                "GaitTestSupport",
            ],
            swiftSettings: strict),
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
            name: "GaitReportsTests",
            dependencies: ["GaitReports", "GaitHistory", "GaitModel", "GaitTestSupport"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "TeamWorkbookTests",
            dependencies: ["TeamWorkbook", "CZlib", "GaitHistory", "GaitModel", "GaitTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "GaitMetricsTests",
            dependencies: ["GaitMetrics", "GaitModel", "GaitSimulator", "GaitTestSupport", "SignalCore"],
            swiftSettings: strict),
        .testTarget(
            name: "GaitPipelineTests",
            dependencies: [
                "GaitPipeline", "GaitHistory", "GaitModel", "GaitSimulator", "GaitReports",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "EvenstrideWebTests",
            dependencies: [
                "EvenstrideWeb", "GaitModel", "GaitPipeline", "GaitReports", "GaitSimulator", "RunStore",
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ] + webServer,
            swiftSettings: strict),
        .testTarget(
            name: "ValidationTests",
            dependencies: [
                "GaitPipeline", "GaitModel", "GaitMetrics", "GaitSimulator", "FormFaults", "GaitTestSupport",
                "SignalCore",
            ],
            swiftSettings: strict),
    ]
)
