// From a dialect's match and the user's own words to what is read, or to the reason why nothing can be.

import GaitModel

/// Everything decided from the head.
struct ReadingPlan {
    let head: Head
    let format: InputDescription.Format
    let match: DialectMatch
    let time: TimeKind
    let acceleration: AxisTriple
    let rows: RowPlan
    let columns: [InputDescription.Column]
    let columnSource: InputDescription.Source

    init(head: Head, options: ReadingOptions) throws(InputError) {
        let (dialect, found) = DialectCatalog.best(head)
        let user = UserColumns(head: head, options: options)
        var match = try user.applied(to: found)
        if let refusal = match.refusal { throw refusal }
        guard let acceleration = match.acceleration else { throw Refusals.noAcceleration(head) }
        guard !head.rows.isEmpty else { throw Refusals.noRows(head) }
        guard let time = match.time else { throw Refusals.noTime(head, acceleration) }
        if match.filter == nil, let sparse = SparseRows.filter(head, acceleration) {
            match.filter = sparse
            match.notices.append(SparseRows.notice)
        }
        self.head = head
        self.match = match
        self.time = time
        self.acceleration = acceleration
        format = InputDescription.Format(
            id: dialect.id, title: dialect.title, confidence: match.confidence, advice: dialect.advice)
        columnSource = options.columns.isEmpty ? .header : .user
        let targets = Self.targets(match, acceleration, time, head)
        rows = RowPlan(
            targets: targets.rows, columnCount: head.rows[0].count,
            layout: head.layout(skipping: match.leadingRows), filter: match.filter)
        columns = targets.columns
    }

    var hasGyroscope: Bool { match.angularRate != nil }
    var hasGravityColumns: Bool { match.gravityColumns != nil }

    private static func targets(
        _ match: DialectMatch, _ acceleration: AxisTriple, _ time: TimeKind, _ head: Head
    ) -> (rows: [(column: Int, target: RowPlan.Target, name: String)], columns: [InputDescription.Column]) {
        var rows: [(column: Int, target: RowPlan.Target, name: String)] = []
        var columns: [InputDescription.Column] = []
        func add(_ column: Int, _ target: RowPlan.Target, _ role: InputDescription.Column.Role) {
            rows.append((column, target, head.columns[column].name))
            columns.append(InputDescription.Column(role: role, name: head.columns[column].name))
        }
        switch time {
        case .ticks(let column, _, _), .counter(let column, _, _): add(column, .time, .time)
        case .dateTime(let column): add(column, .dateTime, .time)
        case .rows: break
        }
        for (triple, roles) in [
            (acceleration, [InputDescription.Column.Role.x, .y, .z]), (match.angularRate, [.gx, .gy, .gz]),
            (match.gravityColumns, [.gravityX, .gravityY, .gravityZ]),
        ] as [(AxisTriple?, [InputDescription.Column.Role])] {
            guard let triple else { continue }
            for (column, role) in zip(triple.all, roles) {
                add(column, .value(columns.count { $0.role != .time }), role)
            }
        }
        return (rows, columns)
    }
}
