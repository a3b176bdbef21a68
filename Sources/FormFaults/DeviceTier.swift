// What can be said of each fault when only a device's own numbers are there, and no acceleration.

internal import GaitModel

enum DeviceTier {
    static let noAcceleration = "a watch stores no raw acceleration"

    /// The two rules that a device's numbers can answer keep their own reason, and so do questions to the runner.
    static func answer(_ open: NotAssessed, of rule: any FaultRule, _ input: FaultInput) -> NotAssessed {
        if open.obstacle == .answer || rule is LoadJump || !input.gait.hasRunning { return open }
        // Changes along the run, and the speed of its start, can be read from a device's rows.
        if rule is FatigueDrift || rule is ColdStart { return open }
        if rule is OverstridingSigns || rule is HighBounce {
            return changed(
                open, because: open.reason,
                shownBy: "A watch, strap or pod that reports it, or raw acceleration")
        }
        return changed(
            open, because: noAcceleration,
            shownBy: "Raw acceleration: a phone app or a sensor at the low back, 100 samples a second")
    }

    private static func changed(
        _ open: NotAssessed, because reason: String, shownBy: String,
        obstacle: NotAssessed.Obstacle = .recording
    ) -> NotAssessed {
        NotAssessed(
            id: open.id, faultNumber: open.faultNumber, title: open.title, reason: reason,
            whatWouldShowIt: shownBy, obstacle: obstacle)
    }
}
