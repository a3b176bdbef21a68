// The first sentence of a text, where a list has room for no more.

extension String {
    /// Up to the first full stop that is followed by a blank and a capital.
    public var firstSentence: String {
        let letters = Array(self)
        for place in letters.indices.dropLast(2)
        where ".!?".contains(letters[place]) && letters[place + 1] == " " && letters[place + 2].isUppercase {
            return String(letters[...place])
        }
        return self
    }
}
