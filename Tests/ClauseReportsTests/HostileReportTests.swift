import ClauseReports
import ClauseReview
import TestSupport
import Testing

@Suite struct HostileReportTests {
    static let reports: [(String, @Sendable (Review) -> [UInt8])] = [
        ("json", ReviewReport.json), ("compact json", ReviewReport.compactJSON),
        ("markdown", ReviewReport.markdown), ("sarif", ReviewReport.sarif),
        ("csv", { CSVReport(hasByteOrderMark: false).render($0).filter { $0 != 0x0D } }),
        ("terminal", ReviewReport.text),
        ("terminal with why", { TerminalReport(width: 40, why: true).render($0) }),
    ]

    @Test(arguments: reports)
    func `no control character or direction override gets through`(
        name: String, report: @Sendable (Review) -> [UInt8]
    ) throws {
        let text = try #require(
            String(validating: report(HostileReview.review), as: UTF8.self), "\(name)")
        for scalar in text.unicodeScalars where scalar != "\n" {
            let isHarmful =
                scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                || [0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF].contains(scalar.value)
                || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
                || scalar.value & 0xFFFE == 0xFFFE
            #expect(!isHarmful, "\(name) holds U+\(String(scalar.value, radix: 16))")
            if isHarmful { break }
        }
    }

    @Test func `Markdown holds no tag, link or code but its own`() throws {
        let memo = MemoBuilder(packs: try SampleMemo.packs()).memo(HostileReview.review, .init())
        for bytes in [ReviewReport.markdown(HostileReview.review), MemoReport.markdown(memo)] {
            let text = String(decoding: bytes, as: UTF8.self)
            for part in text.unicodeScalars.split(separator: "<").dropFirst() {
                let tag = part.prefix { $0 != ">" }
                let own = ["strong", "em", "small", "del", "ins"].flatMap { [$0, "/" + $0] }
                #expect(own.contains(String(tag)), "\(String(part).prefix(40))")
            }
            for attack in ["[x](", "http://", " www.", " | d", "`code`"] {
                #expect(!text.contains(attack), "\(attack)")
            }
        }
    }

    @Test func `colour of a terminal report is only the program's own`() {
        let bytes = TerminalReport(width: 80, color: true).render(HostileReview.review)
        var parts = String(decoding: bytes, as: UTF8.self).split(
            separator: "\u{1B}", omittingEmptySubsequences: false)
        parts.removeFirst()
        for part in parts {
            let parameters = part.prefix { $0.isNumber || $0 == ";" || $0 == "[" }
            let end = part.unicodeScalars.dropFirst(parameters.unicodeScalars.count).first
            #expect(end == "m", "\(part.prefix(12))")
        }
    }

    @Test func `terminal lines keep to the width whatever the text`() {
        for width in [40, 80, 120] {
            for review in [SampleReview.review, HostileReview.review] {
                let text = String(
                    decoding: TerminalReport(width: width, why: true).render(review),
                    as: UTF8.self)
                let commands = text.split(separator: "\n").filter {
                    !$0.hasPrefix("   clausecheck")
                }
                for line in commands {
                    #expect(Self.columns(line) <= width, "\(line)")
                }
            }
        }
    }

    @Test func `no cell of a table begins like a formula and every row has every column`() {
        let bytes = CSVReport(hasByteOrderMark: false).render(HostileReview.review)
        let rows = Self.cells(bytes)
        #expect(rows.count == HostileReview.review.findings.count + 1)
        for row in rows {
            #expect(row.count == CSVReport.columns.count)
            for cell in row {
                let first = cell.unicodeScalars.first ?? "a"
                #expect(!"=+-@\t\r".unicodeScalars.contains(first), "\(cell.prefix(20))")
            }
        }
    }

    /// Reads RFC 4180 by the book.
    private static func cells(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell: [UInt8] = []
        var isQuoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted, byte == 0x22, index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                cell.append(byte)
                index += 1
            } else if byte == 0x22 {
                isQuoted.toggle()
            } else if !isQuoted, byte == 0x2C || byte == 0x0A {
                rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
                cell = []
                if byte == 0x0A { rows.append([]) }
            } else if isQuoted || byte != 0x0D {
                cell.append(byte)
            }
            index += 1
        }
        rows.removeLast()
        return rows
    }

    /// Columns by the plain rule that CJK characters take two; enough for the tests' texts.
    private static func columns(_ line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x300...0x36F, 0x200B...0x200F: sum
            case 0x2E80...0x9FFF, 0xFF01...0xFF60: sum + 2
            default: sum + 1
            }
        }
    }
}
