// An error of one recording among many, in the words its runner would get.

public import GaitModel

extension RefusedFile {
    /// What is wrong and where, without the file's name: the record has it already.
    public init(_ error: InputError) {
        let place = ErrorReport.place(error, fileName: "").drop { ",; ".contains($0) }
        let what = place.isEmpty ? error.what : "\(ended(error.what)) (\(ended(String(place))))"
        self.init(code: error.code, message: what, fix: error.fix)
    }
}

/// Without the full stop, to go on behind it.
private func ended(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
}
