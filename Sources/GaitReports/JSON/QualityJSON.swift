// The "quality", "sides" and "segments" parts: how much could be used and what the wearer was doing.

internal import GaitModel

extension JSONWriter {
    mutating func quality(_ quality: DataQuality, input: InputDescription) {
        object("quality") { json in
            json.member("verdict", quality.verdict.rawValue)
            json.member("usable_running_s", quality.usedSeconds, decimals: 3)
            json.member("running_s", quality.runningSeconds, decimals: 3)
            json.member("walking_s", quality.walkingSeconds, decimals: 3)
            json.member("still_s", quality.stillSeconds, decimals: 3)
            json.member("other_s", quality.otherSeconds, decimals: 3)
            json.member("steps_found", quality.stepsFound)
            json.member("steps_used", quality.stepsUsed)
            json.recordingFaults(input)
            json.issues(Notice.merged(input.notices, quality.notices))
        }
    }

    mutating func recordingFaults(_ input: InputDescription) {
        array("gaps", of: input.gaps) { json, gap in
            json.member("start_s", gap.start, decimals: 3)
            json.member("length_s", gap.length, decimals: 3)
        }
        member("gap_count", input.gapCount)
        member("gap_total_s", input.gapTotal, decimals: 3)
        member("clipped_samples", input.clipping.samples)
        member("clip_level_g", input.clipping.level.map(Double.init))
    }

    mutating func issues(_ notices: [Notice]) {
        array("issues", of: notices) { json, notice in
            json.member("code", notice.code)
            json.member("severity", notice.severity.rawValue)
            json.member("message", notice.message)
            json.member("effect", notice.effect)
        }
    }

    mutating func sides(_ sides: SideNaming) {
        object("sides") { json in
            json.member("labelled", sides.isNamed)
            json.strings("labels", [sides.label(.a), sides.label(.b)])
            json.member("method", sides.method.rawValue)
            json.object("guess", ifKnown: sides.guess) { json, guess in
                json.member("A", guess.footA.rawValue)
                json.member("probability", guess.probability, decimals: 2)
            }
        }
    }

    mutating func segments(_ segments: [ActivitySegment]) {
        array("segments", of: segments) { json, segment in
            json.member("kind", segment.kind.rawValue)
            json.member("start_s", segment.start, decimals: 3)
            json.member("end_s", segment.end, decimals: 3)
            if segment.kind == .running || segment.kind == .walking {
                json.member("cadence_spm", segment.cadence)
            }
        }
    }
}

extension Notice {
    /// Both lists in order, each notice once.
    static func merged(_ first: [Notice], _ second: [Notice]) -> [Notice] {
        first + second.filter { !first.contains($0) }
    }
}

extension SideNaming {
    /// "left", "right", or the letter while nobody knows.
    func label(_ foot: Foot) -> String {
        guard isNamed, let footA else { return foot.rawValue }
        let other: BodySide = footA == .left ? .right : .left
        return (foot == .a ? footA : other).rawValue
    }
}
