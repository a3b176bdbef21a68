// TCX files: cadence, speed and distance of each track point.

import GaitModel

private struct TrackPoints: TagHandler {
    var recorder = DeviceRecorder()
    var sport: String?
    var maker: String?
    var points = 0
    var laps = 0
    var positions = 0
    private var isInside = false
    private var isInCreator = false
    private var time: Double?
    private var cadence: Double?
    private var speed: Double?
    private var distance: Double?

    mutating func open(_ name: UnsafeBufferPointer<UInt8>, _ attributes: TagAttributes) {
        if TagText.equals(name, "Trackpoint") {
            isInside = true
            (time, cadence, speed, distance) = (nil, nil, nil, nil)
        } else if TagText.equals(name, "Activity") {
            sport = sport ?? attributes.text("Sport")
        } else if TagText.equals(name, "Lap") {
            laps += 1
        } else if TagText.equals(name, "Creator") {
            isInCreator = true
        }
    }

    mutating func close(_ name: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>) {
        guard isInside else {
            if isInCreator, maker == nil, TagText.equals(name, "Name") {
                maker = TagText.decoded(TagText.trimmed(text))
            }
            if TagText.equals(name, "Creator") { isInCreator = false }
            return
        }
        if TagText.equals(name, "Time") {
            time = TagText.time(text)
        } else if TagText.equals(name, "RunCadence") {
            cadence = TagText.number(text)
        } else if TagText.equals(name, "Cadence") {
            cadence = cadence ?? TagText.number(text)
        } else if TagText.equals(name, "Speed") {
            speed = TagText.number(text)
        } else if TagText.equals(name, "DistanceMeters") {
            distance = TagText.number(text)
        } else if TagText.equals(name, "Position") {
            positions += 1
        } else if TagText.equals(name, "Trackpoint") {
            isInside = false
            endOfPoint()
        }
    }

    private mutating func endOfPoint() {
        points += 1
        guard let time, recorder.beginRow(time) else { return }
        for (quantity, source, value) in [
            (DeviceQuantity.cadence, "RunCadence", cadence), (.speed, "Speed", speed),
            (.distance, "DistanceMeters", distance),
        ] {
            guard let value, let channel = recorder.channel(quantity, source, isNative: true) else {
                continue
            }
            recorder.set(channel, value)
        }
    }
}

struct TcxReader: ExportReader {
    private let name: String
    private let options: ReadingOptions
    private var scanner = TagScanner()
    private var points = TrackPoints()
    private var bytes = 0
    private var notices: [Notice] = []
    private var isFinished = false

    init(name: String, options: ReadingOptions = ReadingOptions()) {
        self.name = name
        self.options = options
    }

    mutating func process(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        self.bytes += bytes.count
        scanner.process(bytes, to: &points)
        if let damage = scanner.damage, points.recorder.rows == 0 { throw XMLRefusals.damaged(damage, "TCX") }
        return []
    }

    mutating func finish() throws(InputError) -> [AccelerationBlock] {
        isFinished = true
        notices = XMLRefusals.notices(scanner, rows: points.points)
        if points.recorder.rows == 0 {
            guard !scanner.isCutOff else { throw XMLRefusals.cutOff("TCX", bytes) }
            throw InputError(
                .noRows, "This TCX file has no track points.", position: InputPosition(byte: bytes),
                fix: "Export the activity again, better as FIT.")
        }
        if points.sport == "Biking" {
            guard options.anySport else {
                throw InputError(
                    .notRunning, "The activity type is Biking.",
                    fix: "Choose a run. If it was one all the same: --force.")
            }
            notices.append(SportNotice.ignored("biking"))
        }
        try settleCadence()
        settleSpeed()
        return []
    }

    private mutating func settleCadence() throws(InputError) {
        let channels = points.recorder.channels
        guard let cadence = channels.firstIndex(where: { $0.quantity == .cadence }),
            channels[cadence].values.contains(where: { $0 > 0 })
        else {
            throw InputError(
                .gpsOnly,
                "This TCX holds \(NumberText.grouped(points.points)) points without cadence; it cannot "
                    + "store bounce or contact time either.",
                position: InputPosition(byte: bytes),
                fix:
                    "In Garmin Connect choose 'Export Original' (.fit); in COROS and Suunto export FIT. If that "
                    + "has no cadence, record acceleration with a phone app and export CSV.")
        }
        let speed = channels.first { $0.quantity == .speed }?.values ?? points.recorder.distanceSpeed
        let factor = CadenceScale.factor(cadence: channels[cadence].values, speed: speed)
        points.recorder.scale(cadence, by: factor)
        notices.append(
            factor == 2
                ? Notice(
                    "I_CADENCE_ONE_FOOT", .info,
                    "The file's cadence counts one foot: both feet together would "
                        + "be slower than running can be.", effect: "It was doubled.")
                : Notice(
                    "I_CADENCE_BOTH_FEET", .info,
                    "The file's cadence counts both feet: doubled it would be "
                        + "faster than running can be.", effect: "It was taken as it is."))
    }

    /// Some apps write km/h where the format wants m/s; the distance tells.
    private mutating func settleSpeed() {
        let channels = points.recorder.channels
        guard let speed = channels.firstIndex(where: { $0.quantity == .speed }) else { return }
        let pairs = zip(channels[speed].values, points.recorder.distanceSpeed).filter { $0 > 1 && $1 > 0.5 }
        let ratios = pairs.map { $0 / $1 }.sorted()
        guard ratios.count >= CadenceScale.fewestRows, (3.2...4).contains(ratios[ratios.count / 2]) else {
            return
        }
        points.recorder.scale(speed, by: 1 / 3.6)
        notices.append(
            Notice(
                "I_SPEED_KMH", .info, "The file's speed is in km/h: the distances say so.",
                effect: "It was converted."))
    }

    var deviceRun: DeviceRun? { isFinished ? points.recorder.run : nil }

    var inputDescription: InputDescription? {
        guard isFinished, points.recorder.rows > 0 else { return nil }
        let channels = points.recorder.run.channels
        let device = DeviceDescription(
            maker: points.maker, sport: points.sport,
            messages: [
                DeviceDescription.Message(name: "Trackpoint", count: points.points),
                DeviceDescription.Message(name: "Lap", count: points.laps),
            ],
            fields: channels.map { channel in
                DeviceDescription.Field(
                    message: "Trackpoint", name: channel.source, unit: "", isDeveloper: false,
                    count: channel.values.count { !$0.isNaN })
            })
        return DeviceInput.description(
            name: name, bytes: bytes,
            format: InputDescription.Format(id: "tcx", title: "TCX activity", confidence: 1),
            recorder: points.recorder, device: device, notices: notices)
    }
}
