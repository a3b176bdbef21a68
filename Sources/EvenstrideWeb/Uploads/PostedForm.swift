// What a posted form held: answers, and recordings on the disk.

struct PostedForm: Sendable {
    var fields = Fields()
    var files: [(field: String, recording: SpooledRecording)] = []

    /// The chosen recordings in the order of the page; what is missing is said beside its field.
    func recordings(_ form: RunForm) throws(FormProblems) -> [SpooledRecording] {
        guard let first = files.first(where: { $0.field == "file" })?.recording else {
            throw missing("file", "Choose a recording first.")
        }
        let second = files.first { $0.field == "file2" }?.recording
        try checkSecond(form, isThere: second != nil)
        return [first] + (second.map { [$0] } ?? [])
    }

    /// Two recordings, or none but the first.
    func checkSecond(_ form: RunForm, isThere: Bool) throws(FormProblems) {
        switch (isThere, form.pair) {
        case (false, nil), (true, .some): return
        case (false, .some): throw missing("file2", "Choose the second recording.")
        case (true, nil): throw missing("sensors", "Say what the two recordings are.")
        }
    }

    private func missing(_ field: String, _ message: String) -> FormProblems {
        FormProblems(problems: [FieldProblem(field: field, message: message)], fields: fields)
    }
}
