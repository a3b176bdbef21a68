// Where each number and claim comes from: the tags that cards print, one line each, in our own words.

/// Tags are the project's own; the line names author and year.
struct Reference: Equatable {
    let tag: String
    let text: String

    init(_ tag: String, _ text: String) {
        self.tag = tag
        self.text = text
    }

    var line: String { "[\(tag)] \(text)" }
}

enum References {
    static func line(_ tag: String) -> String? { all.first { $0.tag == tag }?.line }

    static func lines(_ tags: [String]) -> [String] { tags.compactMap(line) }
    static func lines(_ tags: String...) -> [String] { lines(tags) }

    static let all: [Reference] = kinds + articles + form + signal + health

    private static let kinds = [
        Reference("D", "derived by this project from physics; can be worked out again"),
        Reference(
            "R", "our own second look at open force-plate data: one runner in 31 trials, a table of 37"),
        Reference("X", "a choice of this project without direct evidence; shown, named and open to change"),
    ]

    private static let articles = [
        Reference("D0", "clinic article on stability muscles and a tight back; an opinion, no study"),
        Reference("D1", "physical therapist's video text on running with a sore back; an opinion, no study"),
        Reference("D2", "long article on lower back tightness and running; an opinion, no study"),
        Reference("D3", "clinic page on jogging and the lower back; an opinion, no study"),
        Reference("D4", "clinic article on why the back hurts from running; an opinion, no study"),
    ]

    private static let form = [
        Reference(
            "V 4", "Alcantara 2021, 37 runners at several speeds: force plate beside a low-back sensor"),
        Reference("V 44", "Girard 2019, usual left-right differences of healthy runners at several speeds"),
        Reference(
            "V 45", "Malisoux 2024, more than 800 runners: uneven gait was not followed by more injuries"),
        Reference(
            "V 46", "Bredeweg 2013, new runners with and without injury: the injured were not less even"),
        Reference("V 49", "Beck 2018, uneven step times on purpose: about 3.5 % more energy per 10 %"),
        Reference(
            "V 52", "Heiderscheit 2011, 45 runners: quicker steps brake less and load knee and hip less"),
        Reference("V 53", "Anderson 2022, review of changing cadence: shorter steps, harder work at first"),
        Reference("V 54", "Lieberman 2015, 14 runners: quicker steps bring the foot closer to the hip"),
        Reference("V 55", "Adams 2018, 20 runners: less bounce or quicker steps soften landings"),
        Reference("V 57", "Luedke 2016, high school runners: low cadence and later shin trouble"),
        Reference("V 58", "Luedke and Rauh 2021, cadence of high school and college runners"),
        Reference("V 59", "Kliethermes 2021, 54 college runners: low cadence and later bone trouble"),
        Reference("V 60", "Burns 2019, cadence in a 100 km race: speed and height matter"),
        Reference("V 61", "treadmill reference data of 417 people, 2017: cadence and height"),
        Reference("V 62", "Schmida 2022, 79 college runners: how fast force rises had no link with injury"),
        Reference("V 63", "Gruber 2023, on the idea that impacts lead to injury: not shown"),
        Reference(
            "V 69", "Crowell and Davis 2011, ten hard-landing runners learned to halve their shin peaks"),
        Reference("V 85", "Folland 2017, running form and economy"),
        Reference("V 86", "Van Hooren 2024, many studies on form and economy: mostly small links"),
        Reference("V 104", "injury surveillance of 258 runners, 2023: landing off the heel is no safer"),
        Reference(
            "V 110", "18 women, conference report: signs of reaching forward and load, by way of landing"),
    ]

    private static let signal = [
        Reference("V 22", "19 runners, conference abstract: how well landing peaks of a shin sensor repeat"),
        Reference("V 2", "Kiernan 2023, 18 ways to find contacts and sides with one sensor, 74 runners"),
        Reference("V 17", "Ruiz-Malagón 2023, check of a sensor set at the low back: its angles are rough"),
        Reference("V 37", "Schütte 2015, trunk motion when runners tire"),
        Reference("V 39", "76 runners over a year, 2020: trunk motion, tiredness and injury"),
        Reference("V 40", "Fohrmann 2022, how repeatable measures of steadiness are"),
        Reference("V 79", "Perpiñá-Martínez 2023, usual pelvis motion in running"),
        Reference("V 80", "Giandolini 2014, two sensors on a shoe tell how the foot lands"),
        Reference("V 81", "Farina 2021, a shoe gyroscope tells heel from forefoot"),
        Reference("V 82", "Apte 2021, review of 68 studies: what changes when runners tire"),
        Reference("V 83", "Ferro-Sánchez 2023, jolts at the low back on three surfaces"),
        Reference("V 84", "Waite 2021, jolts at the shin on slopes and surfaces"),
        Reference("V 89", "Godin, how many steps a steady mean needs"),
        Reference(
            "V 92", "McCamley 2012 and Ullrich 2021, left and right from a low-back gyroscope in walking"),
        Reference("V 94", "Miqueleiz 2024, repeatability of trunk motion, women and men"),
        Reference("M 97", "bands of a watch maker's running numbers, quoted from memory"),
        Reference("V 101", "19 runners: how much stride time and trunk motion vary from day to day"),
    ]

    private static let health = [
        Reference(
            "V 70", "Whitney 2022, women with and without pain at the back of the pelvis: how they run"),
        Reference("V 71", "Kiapour 2012, computer model: leg length and load at the back of the pelvis"),
        Reference(
            "V 73", "Seay 2011, runners with and without a sore back: how pelvis and trunk turn together"),
        Reference("V 74", "Lee 2021, 7 and 15 runners with and without a sore back: jolts at shin and back"),
        Reference("V 76", "Schuster Brandt Frandsen 2025, 5205 runners: one much longer run and injury"),
        Reference("V 78", "Bramah 2018, 72 injured and 36 other runners: how they move"),
        Reference("V 95", "US health agency, back pain guideline: signs that need care soon or at once"),
    ]

    static var page: String {
        let body = all.map { TextPage.wrap($0.line, indent: "  ") }.joined(separator: "\n")
        return """
            References

            Each card names its sources by tags. V: read as abstract or text. M: quoted
            from memory, to be checked. D with a number: an article we were given, a
            commercial page and no study.

            \(body)

            """
    }
}
