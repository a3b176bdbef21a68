// Physics Toolbox: `time,gFx,gFy,gFz,TgF` (Android) or `gFTotal` (iOS), in g; some places write semicolons.

public struct PhysicsToolbox: Dialect {
    public let id = "physics-toolbox/csv"
    public let title = "Physics Toolbox"
    public let advice =
        "In Physics Toolbox record 'G-Force' (it has gravity inside), with the fastest collection rate in its "
        + "settings, and keep the screen on."

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        guard let x = names.firstIndex(of: "gfx"), let y = names.firstIndex(of: "gfy"),
            let z = names.firstIndex(of: "gfz")
        else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: 0.95)
        // Its multi record also has ax, ay, az: the same movement in m/s2 without gravity.
        match.acceleration = AxisTriple(x: x, y: y, z: z)
        match.unit = .g
        match.gravity = nil
        match.refusal = nil
        match.notices = []
        return match
    }
}
