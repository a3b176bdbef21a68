// FIT files of watches: raw acceleration where it was recorded, else the device's own numbers.

import GaitModel

struct FitReader: ExportReader {
    private let name: String
    private let options: ReadingOptions
    private var decoder = FitDecoder()
    private var activity = FitActivity()
    private var samples: SampleRoad?
    private var bytes = 0
    private var isFinished = false

    init(name: String, options: ReadingOptions = ReadingOptions()) {
        self.name = name
        self.options = options
    }

    static func recognises(_ head: [UInt8]) -> Bool {
        head.count >= 12 && head[0] >= 12 && head[0] < 32 && head[8..<12].elementsEqual(".FIT".utf8)
    }

    mutating func process(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        self.bytes += bytes.count
        decoder.process(bytes, to: &activity)
        return try passSamples()
    }

    private mutating func passSamples() throws(InputError) -> [AccelerationBlock] {
        let waiting = activity.acceleration.takeWaiting()
        guard !waiting.isEmpty else { return [] }
        if samples == nil { samples = SampleRoad(title: "FIT", id: "fit/accelerometer") }
        var blocks: [AccelerationBlock] = []
        for sample in waiting {
            blocks +=
                try samples?.append(sample.time, Float(sample.x), Float(sample.y), Float(sample.z)) ?? []
        }
        return blocks
    }

    mutating func finish() throws(InputError) -> [AccelerationBlock] {
        decoder.finish()
        defer { isFinished = true }
        if samples != nil {
            return try samples?.finish(startEpoch: activity.acceleration.startEpoch) ?? []
        }
        if activity.recorder.rows == 0 {
            throw FitRefusals.empty(decoder, activity, bytes: bytes)
        }
        activity.settleSports()
        activity.settleCadence()
        try PreferredSource.check(options.prefer, activity.recorder.run)
        return []
    }

    var deviceRun: DeviceRun? {
        guard isFinished, samples == nil else { return nil }
        return PreferredSource.chosen(options.prefer, activity.recorder.run)
    }

    var refusal: InputError? {
        isFinished && samples == nil ? FitRefusals.check(activity, anySport: options.anySport) : nil
    }

    var inputDescription: InputDescription? {
        guard isFinished else { return nil }
        var notices = FitNotices.of(decoder, activity)
        if options.anySport, let sport = activity.sport, FitProfile.isOtherSport(sport) {
            notices.append(SportNotice.ignored(FitProfile.sport(sport)))
        }
        if let samples {
            var input = samples.description(name: name, bytes: bytes)
            input?.device = device
            input?.notices += notices
            return input
        }
        return DeviceInput.description(
            name: name, bytes: bytes,
            format: InputDescription.Format(id: "fit/activity", title: "FIT activity", confidence: 1),
            recorder: activity.recorder, device: device, notices: notices)
    }

    private var device: DeviceDescription {
        let entries = decoder.inventory.entries
        return DeviceDescription(
            maker: activity.maker.flatMap(FitProfile.maker), sport: activity.sport.map(FitProfile.sport),
            messages: entries.map {
                DeviceDescription.Message(name: FitProfile.messageName($0.global), count: $0.messages)
            },
            fields: entries.filter { $0.global == FitProfile.record }.flatMap { entry in
                entry.fields.map { field($0.number, $0.developer, $0.count) }
            })
    }

    private func field(_ number: UInt8, _ developer: UInt8?, _ count: Int) -> DeviceDescription.Field {
        if let developer {
            let known = decoder.inventory.field(developer: developer, number)
            return DeviceDescription.Field(
                message: "record", name: known?.name ?? "developer field \(number)",
                unit: known?.units ?? "", isDeveloper: true, count: count)
        }
        let known = FitProfile.recordField(number)
        return DeviceDescription.Field(
            message: "record", name: known?.name ?? "field \(number)", unit: known?.unit ?? "",
            isDeveloper: false, count: count)
    }
}
