// Finds where the table of a file begins and what separates its cells.

struct TableSearch {
    struct Table {
        let separator: UInt8
        /// Index of the first data line; nil when there are names but no rows.
        let firstRow: Int?
        /// One past the last header line.
        let headerEnd: Int
        let cells: Int
    }

    let head: HeadLines

    /// Rows after which a table is no list of something else above the recording.
    static let sureRows = 10

    /// Tab, semicolon, comma, upright bar, runs of spaces: the separator that gives the most numbers wins.
    func find() -> Table? {
        var separators: [UInt8] = [0x09, 0x3B, 0x2C, 0x7C, 0x20]
        if let declared = declaredSeparator() { separators = [declared] }
        var best: (table: Table, score: Int)?
        for separator in separators {
            // The blank between day and time of day is no separator where another one gives numbers.
            if separator == 0x20, let best, best.score >= 3 { continue }
            guard let found = firstDataLine(separator) else { continue }
            if best.map({ found.score > $0.score }) ?? true { best = found }
        }
        return best?.table ?? namesOnly(separators)
    }

    /// The `sep=;` line spreadsheets understand.
    private func declaredSeparator() -> UInt8? {
        guard let line = head.lines.first(where: { !$0.isBlank }) else { return nil }
        let text = head.slice(line).filter { $0 != 0x22 && $0 != 0x0D }
        guard text.count >= 5, text.starts(with: Array("sep=".utf8)) else { return nil }
        return [0x09, 0x3B, 0x2C, 0x7C, 0x20].contains(text[4]) ? text[4] : nil
    }

    private func firstDataLine(_ separator: UInt8) -> (table: Table, score: Int)? {
        let filled = head.lines.indices.filter { !head.lines[$0].isBlank && !head.lines[$0].isComment }
        var shapes: [Int: LineShape] = [:]
        func shape(_ place: Int) -> LineShape {
            if let known = shapes[place] { return known }
            let made = LineShape(head.slice(head.lines[filled[place]]), separator: separator)
            shapes[place] = made
            return made
        }
        func rows(from start: Int) -> Int {
            var place = start
            let cells = shape(start).cells
            while place < filled.count, place - start < 3 * Self.sureRows {
                // A row of names ends a list; a broken row does not.
                if shape(place).numbers == 0 && shape(place).words >= 2 { break }
                let isRow = [place, place + 1].contains {
                    $0 < filled.count && shape($0).isData && abs(shape($0).cells - cells) <= 1
                }
                guard isRow else { break }
                place += 1
            }
            return place - start
        }
        var short: (table: Table, score: Int)?
        var next = 0
        for place in filled.indices where place >= next {
            let first = shape(place)
            guard first.isData else { continue }
            let followers = (place + 1..<min(place + 4, filled.count)).map(shape)
            // One stray line among the next three is allowed (a broken first row, a cut last one).
            let alike = followers.count { $0.isData && abs($0.cells - first.cells) <= 1 }
            guard alike + 1 >= followers.count else { continue }
            let score = first.numbers - first.words
            let index = filled[place]
            let table = Table(separator: separator, firstRow: index, headerEnd: index, cells: first.cells)
            let count = rows(from: place)
            if count >= Self.sureRows { return (table, score) }
            // A matrix of calibration, say; it is the table only when no longer one follows.
            short = short ?? (table, score)
            next = place + count
        }
        return short
    }

    /// A header without rows: the line with the most cells.
    private func namesOnly(_ separators: [UInt8]) -> Table? {
        var best: Table?
        for separator in separators where separator != 0x20 {
            for (index, line) in head.lines.enumerated() where !line.isBlank {
                let count = LineShape(head.slice(line), separator: separator).cells
                guard count > best?.cells ?? 1 else { continue }
                best = Table(separator: separator, firstRow: nil, headerEnd: index + 1, cells: count)
            }
        }
        return best
    }
}
