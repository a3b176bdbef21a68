// The end of the road: what was measured and what was told go to the rules, and the report comes out.

internal import FormFaults
public import GaitModel

struct Judge {
    let answers: Answers
    let rulebook: Rulebook
    let baseline: Baseline?

    init(_ options: AnalysisOptions) {
        answers = options.answers
        rulebook = options.rulebook
        baseline = options.baseline
    }

    /// - Parameter context: what was said on the command line or by a device; it wins over the profile.
    func report(
        _ input: InputDescription, _ gait: GaitSummary, _ context: SessionContext, noRunning: InputError?,
        files: [SensorFile] = []
    ) -> AnalysisReport {
        let said = context.filled(from: answers.profile)
        let question = FaultInput(
            gait: gait, context: said, input: input, rulebook: rulebook, answers: answers,
            baseline: baseline)
        let outcome = FaultCatalog.evaluate(question)
        let referral = ReferralRule.advice(for: answers.profile, on: FaultCatalog.day(of: question))
        return AnalysisReport(
            tool: .current, input: input, context: said, gait: gait, findings: outcome.findings,
            notAssessed: outcome.notAssessed, noRunning: noRunning, files: files, referral: referral,
            whatIf: referral?.hidesCues == true ? nil : CadenceWhatIf.at(question),
            changedLines: Thresholds.all.filter(rulebook.isChanged).map(rulebook.inForce),
            answers: AnalysisReport.AnswersGiven(
                profile: answers.profile != nil, logRuns: answers.log?.sessions.count),
            baseline: baseline)
    }
}

extension FileAnalysis {
    /// The same measurements judged once more: what is usual for a runner can only be looked up when it is known what
    /// kind of run this one was.
    public static func judgedAgain(_ report: AnalysisReport, by options: AnalysisOptions) -> AnalysisReport {
        Judge(options).report(
            report.input, report.gait, report.context, noRunning: report.noRunning, files: report.files)
    }
}
