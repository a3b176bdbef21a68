// What a visitor said about a recording, checked: the same questions as the command line asks, by the same names.

internal import GaitModel
internal import GaitPipeline

/// A wrong answer, said beside its field.
struct FieldProblem: Error, Equatable {
    let field: String
    let message: String
}

struct FormProblems: Error {
    let problems: [FieldProblem]
    /// As given, to fill the form again.
    let fields: Fields
}

struct RunForm: Sendable {
    enum Pair: String, Sendable { case legs, trunk }

    /// What may be said of one recording, in a query.
    static let names: Set<String> = [
        "name", "placement", "side", "first_side", "side_a", "speed", "pace", "height", "mass", "units",
        "rate",
        "columns",
        "sensor", "entry", "prefer", "any_sport", "pain", "shoe", "surface", "reproducible",
        "athlete", "keep", "note", "date",
    ]

    private(set) var fields: Fields
    private(set) var context = SessionContext()
    private(set) var reading = ReadingOptions()
    private(set) var profile: RunnerProfile?
    private(set) var pair: Pair?
    private(set) var isSwapConfirmed = false
    /// Leave the time of analysis out, and the day with it.
    private(set) var isReproducible = false
    /// Whose run it is, for what is usual for that runner; nil for nobody's.
    private(set) var athlete: String?
    /// When the run was, for files that do not say.
    private(set) var day: CalendarDay?
    /// Anything to remember of the run; goes with a run that is kept.
    private(set) var note: String?
    /// Wants to find the run again.
    private(set) var keeps = false

    init(_ fields: Fields) throws(FormProblems) {
        self.fields = fields
        var form = FieldReader(fields)
        context.placement = form.choice("placement", SensorPlacement.self) ?? .unknown
        context.side = form.choice("side", BodySide.self)
        context.firstSide = form.choice("first_side", BodySide.self)
        context.sideA = form.choice("side_a", BodySide.self)
        context.height = form.number("height", StatedValues.height, "cm").map { $0 / 100 }
        context.mass = form.number("mass", StatedValues.mass, "kg")
        context.speed = form.speed()
        reading = form.reading()
        profile = form.profile()
        pair = form.choice("sensors", Pair.self)
        isSwapConfirmed = form.isTicked("swap_confirmed")
        isReproducible = form.isTicked("reproducible")
        athlete = form.text("athlete", atMost: Keeper.longestName)
        note = form.text("note", atMost: StatedValues.noteBytes)
        day = form.day()
        keeps = form.isTicked("keep")
        form.check(context, pair: pair)
        guard form.problems.isEmpty else { throw FormProblems(problems: form.problems, fields: fields) }
    }

    /// What was run on, as it is kept; nil when nothing was ticked.
    var grounds: String? {
        let grounds = fields.all("surface")
        return grounds.isEmpty ? nil : grounds.joined(separator: ", ")
    }

    /// The same with some answers changed.
    func changed(_ changes: [(String, String)]) throws(FormProblems) -> RunForm {
        var fields = Fields()
        for pair in self.fields.pairs where !changes.contains(where: { $0.0 == pair.name }) {
            fields.append(pair.name, pair.value)
        }
        for change in changes { fields.append(change.0, change.1) }
        return try RunForm(fields)
    }

    /// - Parameter today: left out where the same bytes have to come out another day.
    func options(named name: String, today: CalendarDay?) -> AnalysisOptions {
        AnalysisOptions(
            name: name, reading: reading, context: context,
            answers: Answers(profile: profile, today: isReproducible ? nil : today))
    }
}

/// Reads fields and gathers what is wrong with them.
struct FieldReader {
    let fields: Fields
    private(set) var problems: [FieldProblem] = []

    init(_ fields: Fields) { self.fields = fields }

    mutating func complain(_ field: String, _ message: String) {
        problems.append(FieldProblem(field: field, message: message))
    }

    mutating func text(_ name: String, atMost bytes: Int) -> String? {
        guard let text = fields[name] else { return nil }
        if text.utf8.count <= bytes { return text }
        complain(name, "At most \(bytes) letters.")
        return nil
    }

    func isTicked(_ name: String) -> Bool { fields[name].map { $0 != "0" && $0 != "false" } ?? false }

    /// One of the values of an enumeration; nil when nothing was said.
    mutating func choice<Value: RawRepresentable & CaseIterable>(_ name: String, _ type: Value.Type) -> Value?
    where Value.RawValue == String {
        guard let text = fields[name] else { return nil }
        if let value = Value(rawValue: text) { return value }
        complain(name, "One of " + Value.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        return nil
    }

    /// A decimal comma is understood.
    mutating func number(_ name: String, _ range: ClosedRange<Double>, _ unit: String) -> Double? {
        guard let text = fields[name] else { return nil }
        if let value = Double(text.replacing(",", with: ".")), range.contains(value) { return value }
        complain(
            name,
            "A number from \(NumberText.short(range.lowerBound)) to \(NumberText.short(range.upperBound)) \(unit)."
        )
        return nil
    }

    /// m/s, from a speed or a pace.
    mutating func speed() -> Double? {
        let stated = number("speed", StatedValues.speed, "m/s")
        guard let pace = fields["pace"] else { return stated }
        guard fields["speed"] == nil else {
            complain("pace", "Give the pace or the speed, not both.")
            return nil
        }
        if let speed = StatedValues.speed(paceOrSpeed: pace), StatedValues.speed.contains(speed) {
            return speed
        }
        complain("pace", "Minutes and seconds for a kilometre, such as 5:30, or a speed such as 10.9 km/h.")
        return nil
    }

    mutating func day() -> CalendarDay? {
        guard let text = fields["date"] else { return nil }
        let day = CalendarDay(text)
        if day == nil { complain("date", "A day such as 2026-10-03.") }
        return day
    }

    mutating func reading() -> ReadingOptions {
        var options = ReadingOptions(
            units: choice("units", AccelerationUnit.self),
            rate: number("rate", StatedValues.rate, "samples a second"),
            sensor: fields["sensor"])
        do {
            options.columns = try fields["columns"].map(StatedValues.columns) ?? [:]
        } catch {
            complain("columns", "Names such as t=Zeit,x=ax,y=ay,z=az; not understood: \(error.part)")
        }
        options.entry = fields["entry"]
        options.prefer = fields["prefer"]
        options.anySport = isTicked("any_sport")
        return options
    }

    /// nil when nothing was answered: a profile without answers is none.
    mutating func profile() -> RunnerProfile? {
        var profile = RunnerProfile()
        switch fields["pain"] {
        case nil: break
        case "none": profile.body.pain = 0
        case let place?:
            if let place = RunnerProfile.Place(rawValue: place) {
                profile.body.places = [place]
            } else {
                complain("pain", "One of none, left, right, middle.")
            }
        }
        profile.session.shoe = fields["shoe"].map { String($0.prefix(100)) }
        let grounds = fields.all("surface").compactMap { RunnerProfile.Ground(rawValue: $0) }
        // Shares are not asked for: what was ticked counts alike.
        for ground in grounds { profile.surface[ground] = 100 / Double(grounds.count) }
        return profile == RunnerProfile() ? nil : profile
    }

    mutating func check(_ context: SessionContext, pair: RunForm.Pair?) {
        if context.side != nil, !context.placement.isLeg {
            complain("side", "Only a sensor on a shin or shoe is on one side.")
        }
        if context.firstSide != nil, !context.placement.isTrunk {
            complain("first_side", "Only a sensor at low back, waist or chest sees both feet.")
        }
        if context.sideA != nil, !context.placement.isTrunk {
            complain("side_a", "Only a sensor at low back, waist or chest sees both feet.")
        }
        if context.sideA != nil, context.firstSide != nil {
            complain("side_a", "Give the first step or side A, not both.")
        }
        if pair == .legs, !context.placement.isLeg {
            complain("placement", "Two legs: choose shin or shoe.")
        }
        if pair == .trunk, !context.placement.isTrunk, context.placement != .unknown {
            complain("placement", "Choose where the sensor on the body was: low back, waist or chest.")
        }
    }
}

extension RunForm.Pair: CaseIterable {}
