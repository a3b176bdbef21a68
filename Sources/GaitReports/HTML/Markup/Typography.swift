// Sentences and numbers as a page sets them: true minus, narrow space before a unit, curly quotes.

internal import GaitModel

package enum Typography {
    static let narrowSpace = "\u{202F}"
    static let minus = "\u{2212}"

    /// A sentence of this program. Names out of a file stay as they are: use `HTML(text:)` for them.
    package static func sentence(_ text: String) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map { word(String($0)) }
        for i in words.indices.dropFirst().reversed() where startsUnit(words[i]) && endsNumber(words[i - 1]) {
            words[i - 1] += narrowSpace + words[i]
            words.remove(at: i)
        }
        for i in words.indices.dropFirst().dropLast()
        where words[i] == "x" && endsNumber(words[i - 1]) && words[i + 1].first?.isNumber == true {
            words[i] = "\u{D7}"
        }
        return words.joined(separator: " ")
    }

    /// "9.8", "−3.2"; `signed` puts a plus before what is above zero.
    package static func number(_ value: Double, _ decimals: Int, signed: Bool = false) -> String {
        let text = NumberText.fixed(value, decimals)
        if text.hasPrefix("-") { return minus + text.dropFirst() }
        return signed && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
    }

    /// "9.8 cm", "14 %", and the bare number where there is no unit.
    package static func number(_ value: Double, _ decimals: Int, unit: String, signed: Bool = false) -> String
    {
        let number = number(value, decimals, signed: signed)
        return unit.isEmpty ? number : number + narrowSpace + self.unit(unit)
    }

    static func unit(_ unit: String) -> String { unit == "m/s2" ? "m/s\u{B2}" : unit }

    /// "163–165".
    package static func range(_ low: Double, _ high: Double, _ decimals: Int) -> String {
        number(low, decimals) + "\u{2013}" + number(high, decimals)
    }

    /// "1:34", from an hour on "1:02:34".
    package static func clock(_ seconds: Double) -> String {
        let whole = Int(max(0, seconds).rounded(.down))
        let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
        let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
    }

    /// "10 s", "2 min", "2 min 30 s".
    package static func span(_ seconds: Double) -> String {
        let text = NumberText.duration(seconds)
        return text.hasSuffix(" 00 s") ? String(text.dropLast(5)) : text
    }

    private static func word(_ text: String) -> String {
        guard text.contains(where: { "-\"'".contains($0) }) || text.hasPrefix("m/s2") else { return text }
        if text.hasPrefix("m/s2") { return "m/s\u{B2}" + text.dropFirst(4) }
        var result = ""
        let characters = Array(text)
        for (place, character) in characters.enumerated() {
            let next = place + 1 < characters.count ? characters[place + 1] : nil
            let opens = place == 0 || "([".contains(characters[place - 1])
            switch character {
            case "-" where opens && next?.isNumber == true: result += minus
            case "\"": result += opens ? "\u{201C}" : "\u{201D}"
            case "'": result += opens ? "\u{2018}" : "\u{2019}"
            default: result.append(character)
            }
        }
        return result
    }

    private static func endsNumber(_ word: String) -> Bool { word.last?.isNumber == true }

    private static func startsUnit(_ word: String) -> Bool {
        units.contains(word.prefix { !".,;:)".contains($0) || $0 == "/" })
    }

    private static let units: Set<Substring> = [
        "%", "g", "mg", "cm", "m", "mm", "km", "ms", "s", "min", "h", "spm", "Hz", "m/s", "m/s\u{B2}", "kN/m",
        "points", "MB", "kB", "dB", "W",
    ]
}

extension HTML {
    /// A sentence of this program, set for a page.
    package static func prose(_ text: String) -> HTML { HTML(text: Typography.sentence(text)) }
}
