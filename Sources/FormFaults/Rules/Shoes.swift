// F14: how far the shoes have run and how high their heel is, as told.

internal import GaitModel

struct Shoes: FaultRule {
    static let topic = "Shoes"

    var thresholds: [Threshold] { [Thresholds.shoeNote, Thresholds.shoeFlag, Thresholds.heelDrop] }

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        let wear = distance(input)
        let heel = input.answers.profile?.session.heelDrop
        guard wear != nil || heel != nil else {
            return notTold(
                Self.topic, "how far these shoes have run",
                how: "shoe_km (and heel_drop_mm) under [session] of a profile, or the column shoe of a log")
        }
        guard input.gait.hasRunning else {
            return notAssessed(Self.topic, because: Wording.noRunning, shownBy: "A recording of a run")
        }
        return ShoeStory(wear: wear, heel: heel, input: input, title: documentation.title).card
            .finding(documentation)
    }

    /// km, and whether a log may miss earlier ones.
    private func distance(_ input: FaultInput) -> ShoeStory.Wear? {
        if let told = input.answers.profile?.session.shoeDistance {
            return ShoeStory.Wear(kilometres: told, isAtLeast: false)
        }
        guard let log = input.answers.log, let day = day(of: input) else { return nil }
        let shoe = input.answers.profile?.session.shoe ?? log.sessions(in: day...day).compactMap(\.shoe).last
        guard let shoe else { return nil }
        let runs = log.sessions.filter { $0.shoe == shoe && $0.day <= day }.compactMap(\.kilometres)
        return runs.isEmpty ? nil : ShoeStory.Wear(kilometres: runs.reduce(0, +), isAtLeast: true)
    }
}

struct ShoeStory {
    struct Wear {
        let kilometres: Double
        let isAtLeast: Bool
    }

    let wear: Wear?
    let heel: Double?
    let input: FaultInput
    let title: String

    private var book: Rulebook { input.rulebook }
    private var isWorn: Bool { (wear?.kilometres ?? 0) > book[Thresholds.shoeNote] }
    private var isVeryWorn: Bool { (wear?.kilometres ?? 0) > book[Thresholds.shoeFlag] }
    /// A high heel is worth a word only with a sore back.
    private var isHigh: Bool {
        (heel ?? 0) > book[Thresholds.heelDrop] && (input.answers.profile?.body.pain ?? 0) > 0
    }

    var card: AnswerCard {
        let stands = isWorn || isHigh
        return AnswerCard(
            verdict: isVeryWorn ? .likely : stands ? .possible : .notSeen, severity: stands ? 1 : 0,
            title: stands ? title : "Shoes are not far gone", summary: summary,
            why:
                "Two of our source articles advise to change worn shoes, and one to mind the heel: a high one goes "
                + "with landing on the heel and a tilted pelvis, a low one works the calf harder (evidence D).",
            cue: isWorn
                ? "Look at the soles from behind and bend them; if they are done, change to a pair that feels "
                    + "right, a few easy runs at first."
                : isHigh
                    ? "When you next change shoes, try a pair with a little less heel, for short runs at first."
                    : CardWords.nothingToChange,
            checkAgain: "Two runs at the same speed, old pair and new pair, compared.",
            limits: "Pairs last differently long; comfort and habit matter more than any single number."
                + (wear?.isAtLeast == true ? " The log may not hold all runs of this pair." : ""),
            evidence: evidence, references: ["D2", "D3", "X"])
    }

    private var summary: String {
        var parts: [String] = []
        if let wear {
            parts.append(
                "These shoes have run \(wear.isAtLeast ? "at least " : "")\(NumberText.fixed(wear.kilometres, 0)) km; "
                    + "many pairs are done at \(NumberText.short(book[Thresholds.shoeNote])) to "
                    + "\(NumberText.short(book[Thresholds.shoeFlag])) km.")
        }
        if let heel {
            parts.append("The heel is \(NumberText.short(heel)) mm higher than the toe.")
        }
        return parts.joined(separator: " ")
    }

    private var evidence: [Evidence] {
        var items: [Evidence] = []
        if let wear {
            let line = book.inForce(isVeryWorn ? Thresholds.shoeFlag : Thresholds.shoeNote)
            items.append(
                Evidence(
                    metric: "shoe_km", label: "Distance of these shoes", value: wear.kilometres, range: nil,
                    unit: "km", decimals: 0, threshold: line.value, thresholdSource: line.source))
        }
        if let heel {
            let line = book.inForce(Thresholds.heelDrop)
            items.append(
                Evidence(
                    metric: "heel_drop_mm", label: "Heel above toe", value: heel, range: nil, unit: "mm",
                    decimals: 0, threshold: line.value,
                    thresholdSource: line.source + ", with a sore back only"))
        }
        return items
    }
}

extension Shoes {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "shoes", faultNumber: "F14", title: "Shoes worth a look",
            what: "Whether shoes are worn out, or their heel suits you.",
            formula: "Distance per pair as told, or the sum of its runs in the log; heel drop as told.",
            thresholds: "More than 700 or 900 km a pair; heel drop above 10 mm with a sore back [X].",
            strength: .d, placements: "None: a question.",
            evidenceText: "D: two articles advise to change worn shoes and to mind the heel [D2, D3].",
            sources: References.lines("X", "D2", "D3"),
            limits: "Comfort and habit matter more than any single number.")
    }
}
