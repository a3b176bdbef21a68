// The one place that speaks to libxlsxwriter: sheets of typed cells, row after row, into a file that appears whole or
// not at all.

internal import CXlsxWriter
internal import GaitModel
internal import GaitReports
internal import Glibc

/// Every string is written as a string: nothing becomes a formula or a link, whatever it begins with.
final class XlsxFile {
    enum Cell {
        case empty
        case text(String)
        /// Broken over several lines where it is long.
        case wrapped(String)
        case number(Double, decimals: Int)
        case day(CalendarDay)
        case flag(Bool)

        /// Lines that a text takes when it is broken; a tenth is lost to words that do not fit.
        func lines(inWidth width: Double) -> Int {
            guard case .wrapped(let text) = self else { return 1 }
            return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, part in
                sum + max(1, Int((Double(part.count) * 1.1 / width).rounded(.up)))
            }
        }
    }

    /// Points, and the most that a row may have.
    private static let (lineHeight, highest) = (15.0, 405.0)
    /// Characters that an A4 page across holds in a readable size.
    private static let pageWidth = 220.0

    private let path: String
    private let temporary: String
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let heading: UnsafeMutablePointer<lxw_format>?
    private let plain: UnsafeMutablePointer<lxw_format>?
    private let wrapped: UnsafeMutablePointer<lxw_format>?
    private let day: UnsafeMutablePointer<lxw_format>?
    /// By number of decimals.
    private let numbers: [UnsafeMutablePointer<lxw_format>?]
    private var problem: String?
    private var isClosed = false

    init(_ path: String, title: String, author: String, created: Int64) throws(InputError) {
        self.path = path
        temporary = "\(path).\(getpid()).partial"
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        let place = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
        guard let workbook = evenstride_workbook(temporary, place) else {
            throw XlsxFile.failure(path, "no memory left")
        }
        self.workbook = workbook
        heading = evenstride_heading(workbook)
        plain = evenstride_format(workbook, nil, 0)
        wrapped = evenstride_format(workbook, nil, 1)
        day = evenstride_format(workbook, "yyyy-mm-dd", 0)
        numbers = (0...4).map { decimals in
            evenstride_format(
                workbook, decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals), 0)
        }
        note(evenstride_describe(workbook, CellText.xml(title), author, created))
    }

    deinit {
        guard !isClosed else { return }
        workbook_close(workbook)
        unlink(temporary)
    }

    /// A sheet with a heading that stays in view and can be filtered.
    func sheet(
        _ name: String, columns: [(heading: String, width: Double)], fixed: Int, rows: Int,
        cells: (Int) -> [Cell]
    ) {
        guard let sheet = workbook_add_worksheet(workbook, name) else {
            problem = problem ?? "the sheet \(name) could not be made"
            return
        }
        let tall = columns.contains { Double($0.heading.count) * 1.2 > $0.width }
        note(worksheet_set_row(sheet, 0, tall ? 2 * XlsxFile.lineHeight : XlsxFile.lineHeight, nil))
        for (place, column) in columns.enumerated() {
            note(worksheet_set_column(sheet, UInt16(place), UInt16(place), column.width, nil))
            note(worksheet_write_string(sheet, 0, UInt16(place), CellText.xml(column.heading), heading))
        }
        for row in 0..<rows {
            let cells = cells(row)
            let lines = zip(cells, columns).map { $0.lines(inWidth: $1.width) }.max() ?? 1
            // Not every program makes a row high enough for its text by itself.
            if lines > 1 {
                let height = min(Double(lines) * XlsxFile.lineHeight, XlsxFile.highest)
                note(worksheet_set_row(sheet, UInt32(row + 1), height, nil))
            }
            for (place, cell) in cells.enumerated() {
                write(cell, sheet, UInt32(row + 1), UInt16(place))
            }
        }
        worksheet_freeze_panes(sheet, 1, UInt16(fixed))
        note(worksheet_autofilter(sheet, 0, 0, UInt32(rows), UInt16(max(0, columns.count - 1))))
        let width = columns.reduce(0) { $0 + $1.width }
        evenstride_page(sheet, width > XlsxFile.pageWidth ? 1 : 0, Int32(fixed))
    }

    private func write(
        _ cell: Cell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16
    ) {
        switch cell {
        case .empty: break
        case .text(let text): note(worksheet_write_string(sheet, row, column, CellText.xml(text), plain))
        case .wrapped(let text): note(worksheet_write_string(sheet, row, column, CellText.xml(text), wrapped))
        case .number(let value, let decimals):
            guard value.isFinite else { return }
            let place = min(max(decimals, 0), numbers.count - 1)
            // The very number that the CSV has.
            let shown = Rounding.decimals(value, place)
            note(worksheet_write_number(sheet, row, column, shown, numbers[place]))
        case .day(let value):
            // Excel counts days from 1899-12-30, and every year since 1900 right but the first two months.
            note(worksheet_write_number(sheet, row, column, Double(value.number + 25_569), day))
        case .flag(let value): note(worksheet_write_boolean(sheet, row, column, value ? 1 : 0, plain))
        }
    }

    private func note(_ error: lxw_error) {
        guard error != LXW_NO_ERROR, problem == nil else { return }
        problem = String(cString: lxw_strerror(error))
    }

    /// Puts the file in its place.
    func commit() throws(InputError) {
        isClosed = true
        note(workbook_close(workbook))
        if let problem {
            unlink(temporary)
            throw XlsxFile.failure(path, problem)
        }
        guard rename(temporary, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(temporary)
            throw XlsxFile.failure(path, reason)
        }
    }

    private static func failure(_ path: String, _ reason: String) -> InputError {
        InputError(
            .io, "cannot write \(PlainText.escaped(path)): \(reason)",
            fix: "check the free space and that the folder exists and may be written to")
    }
}
