// One stage of the road alone, for scripts/bench:
//   evenstride-bench-stage read FILE          text to columns, nothing else: rows and column sums
//   evenstride-bench-stage split FILE         CPU seconds of each stage of the whole road, as JSON
//   evenstride-bench-stage fft LENGTH COUNT   CPU seconds of a loop of transforms, and their sum

internal import Glibc

@main
enum Stage {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("read", 2): print(try ReadingOnly.run(path: arguments[1]))
        case ("split", 2): print(try StageSplit.run(path: arguments[1]))
        case ("fft", 3):
            guard let length = Int(arguments[1]), let count = Int(arguments[2]) else { exit(64) }
            print(TransformLoop.run(length: length, count: count))
        default: exit(64)
        }
    }
}
