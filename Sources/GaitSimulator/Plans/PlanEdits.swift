// Changes to a whole plan: calibration, synchronising jumps, stops, sprints, other runners, the mirror.

extension RunnerPlan {
    /// Changes the models of every running section.
    public mutating func changeRuns(_ change: (inout StrideModel) -> Void) {
        for index in sections.indices {
            guard case .run(let seconds, var from, var to) = sections[index] else { continue }
            change(&from)
            change(&to)
            sections[index] = .run(seconds: seconds, from: from, to: to)
        }
    }

    /// Another step rate, in steps per minute, for every walking section.
    public mutating func changeWalks(cadence: Double) {
        sections = sections.map {
            if case .walk(let seconds, _) = $0 { .walk(seconds: seconds, cadence: cadence) } else { $0 }
        }
    }

    /// Puts the side calibration of methods 1.3 (stand 5 s, hop 5 times on the left leg, stand 3 s) in place of
    /// everything before the first run, which is prolonged or cut so that the plan keeps its length.
    public mutating func beginWithHops(_ foot: StrideModel.Foot = .left, count: Int = 5) {
        let first = sections.firstIndex { if case .run = $0 { true } else { false } }
        guard let first, case .run(let seconds, let from, let to) = sections[first] else { return }
        let before = sections[..<first].reduce(0) { $0 + $1.seconds }
        let start = [Section.stand(seconds: 5), .hop(foot, count: count), .stand(seconds: 3)]
        let rest = max(seconds + before - start.reduce(0) { $0 + $1.seconds }, 0)
        sections[...first] = start + [.run(seconds: rest, from: from, to: to)]
    }

    /// Three jumps on both legs, with standing around them, before and after everything else.
    public mutating func surroundWithJumps(count: Int = 3) {
        let jumps = [Section.stand(seconds: 2), .jump(count: count), .stand(seconds: 2)]
        sections = jumps + sections + jumps
    }

    /// Replaces the time from `start` on by another section that ends within the plan: a stop or a sprint
    /// within a run. Models that drift go on drifting as if nothing had happened.
    public mutating func replace(from start: Double, by section: Section) {
        let end = start + section.seconds
        precondition(start >= 0 && end <= seconds + 1e-9, "the section lies within the plan")
        var (before, after): ([Section], [Section]) = ([], [])
        var time = 0.0
        for old in sections {
            before.append(old.part(from: 0, to: start - time))
            after.append(old.part(from: end - time, to: old.seconds))
            time += old.seconds
        }
        sections = (before + [section] + after).filter { $0.seconds > 0 }
    }

    /// The same person in a mirror: left is right, and every difference between the sides changes sign.
    public var mirrored: RunnerPlan {
        var mirrored = self
        mirrored.firstFoot = firstFoot.other
        mirrored.changeRuns { $0 = $0.mirrored }
        mirrored.sections = mirrored.sections.map {
            if case .hop(let foot, let count) = $0 { .hop(foot.other, count: count) } else { $0 }
        }
        return mirrored
    }
}

extension RunnerPlan.Section {
    /// Running at 260 steps per minute with 120 ms of contact.
    public static func sprint(seconds: Double) -> Self { .run(seconds: seconds, .sprint) }

    /// The part between two times in seconds since the section's start; what is left of hops is standing.
    fileprivate func part(from start: Double, to end: Double) -> Self {
        let (lower, upper) = (min(max(start, 0), seconds), min(max(end, 0), seconds))
        let length = max(upper - lower, 0)
        if length == seconds { return self }
        switch self {
        case .stand, .hop, .jump: return .stand(seconds: length)
        case .walk(_, let cadence): return .walk(seconds: length, cadence: cadence)
        case .run(_, let from, let to):
            return .run(
                seconds: length, from: from.mixed(with: to, share: lower / seconds),
                to: from.mixed(with: to, share: upper / seconds))
        }
    }
}
