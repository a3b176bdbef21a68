// swift-tools-version: 6.2
// Its own package, so that a user's first build never fetches the benchmark library.
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let benchmark: Target.Dependency = .product(name: "Benchmark", package: "benchmark")
let plugin: Target.PluginUsage = .plugin(name: "BenchmarkPlugin", package: "benchmark")
let signalCore: Target.Dependency = .product(name: "SignalCore", package: "evenstride")
let rooms: Target.Dependency = .product(name: "Rooms", package: "evenstride")
let pipeline: Target.Dependency = .product(name: "GaitPipeline", package: "evenstride")

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "evenstride", path: ".."),
        // no traits: without jemalloc there is nothing to install, and its counts are not used
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
    ],
    targets: [
        .target(name: "CPUTime", swiftSettings: strict),
        .target(
            name: "BenchmarkSupport", dependencies: [benchmark, "CPUTime"], swiftSettings: strict),
        // the kernels of the foundation
        .executableTarget(
            name: "SignalKernels", dependencies: [benchmark, "BenchmarkSupport", signalCore],
            path: "Benchmarks/SignalKernels",
            swiftSettings: strict, plugins: [plugin]),
        // reading, analysing, the whole road, a batch
        .executableTarget(
            name: "GaitRoad", dependencies: [benchmark, "BenchmarkSupport", rooms, pipeline],
            path: "Benchmarks/GaitRoad",
            swiftSettings: strict, plugins: [plugin]),
        // one stage alone on a real file, for scripts/bench
        .executableTarget(
            name: "evenstride-bench-stage", dependencies: ["CPUTime", signalCore, rooms],
            swiftSettings: strict),
    ]
)
