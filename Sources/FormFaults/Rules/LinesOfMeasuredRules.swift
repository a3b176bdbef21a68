// The lines that each rule of single numbers and of changes along a run compares with, for its verdict to print.

internal import GaitModel

private enum Shared {
    static let trust = [Thresholds.confidenceNeeded, Thresholds.confidenceForLikely]
    static let course = [
        Thresholds.courseMinutes, Thresholds.settlingMinutes, Thresholds.partMinutes,
        Thresholds.partMinutesMost, Thresholds.partsWanted, Thresholds.paceChange,
        Thresholds.courseConfidence, Thresholds.courseConfidenceWithSpeed,
    ]
}

extension HardLanding {
    var thresholds: [Threshold] {
        Shared.trust + [
            Thresholds.shinNote, Thresholds.shinFlag, Thresholds.shinFastest, Thresholds.shinStrap,
        ]
    }
    var ownLines: [Threshold] {
        [Thresholds.ownJoltNote, Thresholds.ownJoltFlag, Thresholds.changeImpact]
    }
}

extension SideToSide {
    var thresholds: [Threshold] {
        Shared.trust + [Thresholds.sidewaysNote, Thresholds.sidewaysFlag] + Shared.course
    }
    var ownLines: [Threshold] {
        [Thresholds.ownSwayNote, Thresholds.ownSwayFlag, Thresholds.changeSideways]
    }
}

extension TrunkTwist {
    var thresholds: [Threshold] {
        Shared.trust + [
            Thresholds.twistSpeed, Thresholds.twistLowNoteMen, Thresholds.twistLowFlagMen,
            Thresholds.twistLowNoteWomen, Thresholds.twistLowFlagWomen, Thresholds.twistHighNote,
            Thresholds.twistHighFlag,
        ]
    }
}

extension PelvicDrop {
    var thresholds: [Threshold] { Shared.trust + [Thresholds.dropNote, Thresholds.dropFlag] }
    var ownLines: [Threshold] { [Thresholds.ownDropNote, Thresholds.ownDropFlag] }
}

extension IrregularRhythm {
    var thresholds: [Threshold] {
        Shared.trust + [Thresholds.rhythmNote, Thresholds.rhythmFlag, Thresholds.rhythmStrides]
    }
}

extension FatigueDrift {
    var thresholds: [Threshold] {
        Shared.trust + [
            Thresholds.driftNote, Thresholds.driftFlag, Thresholds.driftLimit, Thresholds.changeRhythm,
            Thresholds.changeSideways, Thresholds.changeForeAft, Thresholds.changeBounce,
            Thresholds.changeImpact, Thresholds.changeSides, Thresholds.changeContact,
        ] + Shared.course
    }
}

extension ColdStart {
    var thresholds: [Threshold] {
        Shared.trust + [
            Thresholds.coldNote, Thresholds.driftLimit, Thresholds.changeRhythm, Thresholds.changeSideways,
            Thresholds.changeForeAft, Thresholds.changeImpact,
        ] + Shared.course
    }
}
