// Puts the messages of a FIT file together: rows, timer, sport, raw acceleration.

import GaitModel

struct FitActivity: FitHandler {
    var recorder = DeviceRecorder()
    var acceleration = FitAcceleration()
    private(set) var maker: Int?
    private(set) var fileType: Int?
    private(set) var sessions = FitSessions()
    private var distance = PackedDistance()
    private(set) var records = 0
    /// Found by `settleCadence`.
    private(set) var countsBothFeet = false
    /// Kept here too, because a plan is worked out while the decoder is busy.
    private var inventory = FitInventory()

    mutating func take(_ message: FitMessage) {
        switch message.global {
        case FitProfile.record: record(message)
        case FitProfile.accelerometer: acceleration.samples(message)
        case FitProfile.calibration: acceleration.calibrate(message)
        case FitProfile.fieldDescription: inventory.describe(message)
        case FitProfile.event: timer(message)
        case FitProfile.session: sessions.add(message)
        case FitProfile.sport: sessions.setSport(message)
        case FitProfile.fileID:
            fileType = fileType ?? message.number(0).flatMap { Int(exactly: $0) }
            maker = maker ?? message.number(1).flatMap { Int(exactly: $0) }
        default: break
        }
    }

    private mutating func record(_ message: FitMessage) {
        records += 1
        guard let stamp = message.timestamp,
            recorder.beginRow(FitProfile.epoch + Double(stamp))
        else { return }
        if message.layout.plan == nil {
            message.layout.plan = FitRecordPlan(
                layout: message.layout, inventory: inventory, recorder: &recorder)
        }
        message.layout.plan?.read(message, into: &recorder, distance: &distance)
    }

    /// The running alone where there is running; else what was done last.
    var sport: Int? { sessions.sport }

    /// Of several sports only the running is read.
    mutating func settleSports() {
        guard sessions.isMixed else { return }
        for span in sessions.others { recorder.leaveOut(span) }
    }

    /// The format's cadence counts one foot. Some apps write both: then twice as many would be faster than
    /// running can be.
    mutating func settleCadence() {
        guard
            let cadence = recorder.channels.firstIndex(where: { $0.quantity == .cadence && $0.isNative })
        else { return }
        let speed = recorder.channels.first { $0.quantity == .speed }?.values ?? []
        let factor = CadenceScale.factor(cadence: recorder.channels[cadence].values, speed: speed)
        recorder.scale(cadence, by: factor)
        countsBothFeet = factor == 1
    }

    /// Event 0 is the timer; type 0 starts it, 1, 4, 8 and 9 stop it.
    private mutating func timer(_ message: FitMessage) {
        guard message.number(0) == 0, let type = message.number(1), let stamp = message.timestamp else {
            return
        }
        let time = FitProfile.epoch + Double(stamp)
        if type == 0 {
            recorder.startTimer(time)
        } else if [1, 4, 8, 9].contains(type) {
            recorder.stopTimer(time)
        }
    }
}
