// The end of the road: what was measured and what was told go to the rules, and the report comes out.

internal import FormFaults
internal import GaitModel

struct Judge {
    let answers: Answers
    let rulebook: Rulebook

    init(_ options: AnalysisOptions) {
        answers = options.answers
        rulebook = options.rulebook
    }

    /// - Parameter context: what was said on the command line or by a device; it wins over the profile.
    func report(
        _ input: InputDescription, _ gait: GaitSummary, _ context: SessionContext, noRunning: InputError?,
        files: [SensorFile] = []
    ) -> AnalysisReport {
        let said = context.filled(from: answers.profile)
        let question = FaultInput(
            gait: gait, context: said, input: input, rulebook: rulebook, answers: answers)
        let outcome = FaultCatalog.evaluate(question)
        let referral = ReferralRule.advice(for: answers.profile, on: FaultCatalog.day(of: question))
        return AnalysisReport(
            tool: .current, input: input, context: said, gait: gait, findings: outcome.findings,
            notAssessed: outcome.notAssessed, noRunning: noRunning, files: files, referral: referral,
            whatIf: referral?.hidesCues == true ? nil : CadenceWhatIf.at(question),
            changedLines: Thresholds.all.filter(rulebook.isChanged).map(rulebook.inForce),
            answers: AnalysisReport.AnswersGiven(
                profile: answers.profile != nil, logRuns: answers.log?.sessions.count))
    }
}
