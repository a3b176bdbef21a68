// The lines of rules that compare with the runner's own earlier runs; part of a verdict only where there are some.

internal import GaitModel

extension FaultRule {
    var ownLines: [Threshold] {
        switch documentation.id {
        case HardLanding().documentation.id:
            [Thresholds.ownJoltNote, Thresholds.ownJoltFlag, Thresholds.changeImpact]
        case SideToSide().documentation.id:
            [Thresholds.ownSwayNote, Thresholds.ownSwayFlag, Thresholds.changeSideways]
        case PelvicDrop().documentation.id: [Thresholds.ownDropNote, Thresholds.ownDropFlag]
        default: []
        }
    }
}
