// Findings made by hand.

import GaitModel

func finding(
    _ id: String, _ number: String, _ title: String, _ verdict: Verdict, severity: Int,
    confidence: Double = 0.8, evidence: [Evidence] = [], summary: String = "Summary.", cue: String = "Cue.",
    checkAgain: String = "In 3 to 4 weeks."
) -> Finding {
    Finding(
        id: id, faultNumber: number, title: title, verdict: verdict, severity: severity,
        confidence: Confidence(confidence), strength: .d, evidence: evidence,
        stridesShowing: [StrideSample(stride: 12, start: 70.25, value: -31.5)],
        stridesNotShowing: [StrideSample(stride: 40, start: 92.5, value: 1.25)], shareOfStrides: 0.98,
        summary: summary, howSure: "High: many strides.", why: "One side may tire earlier.", cue: cue,
        checkAgain: checkAgain, getHelpIf: "Pain stays.", limits: "It measures landing, not the joint.",
        references: ["S4", "R"])
}

enum Findings {
    static let uneven: [Finding] = [
        finding(
            "asymmetric_landing", "F3", "One side lands harder", .likely, severity: 2,
            evidence: [
                Evidence(
                    metric: MetricID.loadAsymmetry.rawValue, label: "Side difference", value: -14.2,
                    range: LikelyRange(low: -17.3, high: -11.1), unit: "%", decimals: 0, threshold: 10,
                    thresholdSource: "methods.md 3.5")
            ],
            summary: "Side B carried 14 % more than side A (likely 11 to 17 %), in 98 % of 2,045 strides. "
                + "It grew from 9 % in the first third to 19 % in the last.",
            cue: "4 x 30 s \"quiet feet\" in easy runs. Check the same run the other way round; a sloping "
                + "road does this too.",
            checkAgain: "in 3 to 4 weeks, same route, same shoes."),
        finding(
            "high_bounce", "F2", "You go up and down a lot", .possible, severity: 1, confidence: 0.6,
            evidence: [
                Evidence(
                    metric: MetricID.verticalOscillation.rawValue, label: "Bounce", value: 9.81,
                    range: LikelyRange(low: 9.1, high: 10.5), unit: "cm", decimals: 1, threshold: 8.7,
                    thresholdSource: "methods.md 3.2")
            ]),
        finding(
            "irregular_rhythm", "F12", "Uneven rhythm", .notSeen, severity: 0),
        finding("fatigue_drift", "F10", "Your form changes when you tire", .notSeen, severity: 0),
    ]

    static let even: [Finding] = [
        finding(
            "asymmetric_landing", "F3", "One side lands harder", .notSeen, severity: 0, confidence: 0.9,
            evidence: [
                Evidence(
                    metric: MetricID.loadAsymmetry.rawValue, label: "Side difference", value: 1.8,
                    range: LikelyRange(low: -1.2, high: 4.8), unit: "%", decimals: 0, threshold: 10,
                    thresholdSource: "methods.md 3.5")
            ]),
        finding("irregular_rhythm", "F12", "Uneven rhythm", .notSeen, severity: 0, confidence: 0.75),
    ]

    static let notAssessed = [
        NotAssessed(
            id: "overstriding", faultNumber: "F1", title: "Reaching too far forward",
            reason: "Your speed is not known.", whatWouldShowIt: "--speed"),
        NotAssessed(
            id: "rotation", faultNumber: "F7", title: "Twist", reason: "No gyroscope in this file.",
            whatWouldShowIt: "a recording with a gyroscope"),
        NotAssessed(
            id: "arm_swing", faultNumber: "F8", title: "Arm swing", reason: "No gyroscope in this file.",
            whatWouldShowIt: "two sensors"),
    ]
}
