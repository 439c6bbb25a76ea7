import Foundation
import Testing

@testable import clausecheck

/// What any report quotes from an agreement of the project stands in its text, word for word and without a hole.
@Suite struct QuotedWordsTests {
    private static let agreements = CorpusTests.agreements.filter { path in
        ["claims-processing", "macao-saas-zh", "macao-arquivo-pt"]
            .contains { path.contains("/\($0)/") }
    }

    @Test(arguments: agreements)
    func everyQuotationOfEveryReportStandsInTheText(path: String) throws {
        let folder = try TestFolder()
        let formats = ["html", "csv", "sarif", "md", "terminal"]
        let review = CommandRun(
            ["review", path, "--no-config", "--why"]
                + formats.flatMap { ["--format", "\($0)=out.\($0)"] }, in: folder)
        #expect(review.status != .failure, "\(review.errors)")
        let memo = CommandRun(["memo", path, "--no-config", "-o", "memo.html"], in: folder)
        #expect(memo.status == .clean, "\(memo.errors)")
        let source = Self.squeezed(CommandRun(["text", path]).output)
        func text(_ name: String) throws -> String {
            String(decoding: try folder.read(name), as: UTF8.self)
        }
        let quotes = [
            "HTML": Self.blockquotes(try text("out.html")),
            "memo": Self.blockquotes(try text("memo.html")),
            "CSV": Self.column("excerpt", try text("out.csv")),
            "SARIF": try Self.snippets(folder.read("out.sarif")),
            "Markdown": Self.quotedLines(try text("out.md")),
            "terminal": Self.barredLines(try text("out.terminal")),
        ]
        for (report, quotes) in quotes {
            #expect(quotes.count > 5, "\(report) quotes \(quotes.count) passages")
            for quote in quotes where !source.contains(Self.squeezed(quote)) {
                Issue.record("\(report): \(quote)")
            }
        }
    }

    /// The text without white space, and without the marks that a terminal report sets around decisive words.
    private static func squeezed(_ text: some StringProtocol) -> String {
        String(text.filter { !$0.isWhitespace && $0 != "«" && $0 != "»" })
    }

    /// The words of quotations: their paragraphs without a class.
    private static func blockquotes(_ html: String) -> [String] {
        html.split(separator: "<blockquote>").dropFirst().flatMap { part in
            let quotation = String(part).split(separator: "</blockquote>")[0]
            return String(quotation).split(separator: "<p>").dropFirst().compactMap {
                String($0).split(separator: "</p>").first.map(plain)
            }
        }
    }

    private static func plain(_ html: Substring) -> String {
        var text = String(html)
        for tag in ["<mark>", "</mark>"] { text = text.replacing(tag, with: "") }
        for (escape, character) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            text = text.replacing(escape, with: character)
        }
        return text
    }

    private static func column(_ name: String, _ csv: String) -> [String] {
        var rows: [[String]] = [[]]
        var field = ""
        var isQuoted = false
        for scalar in csv.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
            switch scalar {
            // A doubled quotation mark closes and opens at once; the pair is put back below.
            case "\"":
                isQuoted.toggle()
                field.append("\"")
            case "," where !isQuoted, "\n" where !isQuoted:
                rows[rows.count - 1].append(unquoted(field))
                field = ""
                if scalar == "\n" { rows.append([]) }
            default: field.unicodeScalars.append(scalar)
            }
        }
        guard let index = rows[0].firstIndex(of: name) else { return [] }
        return rows.dropFirst().compactMap { index < $0.count ? $0[index] : nil }
            .filter { !$0.isEmpty }
    }

    private static func unquoted(_ field: String) -> String {
        let field = field.hasSuffix("\r") ? String(field.dropLast()) : field
        guard field.count > 1, field.hasPrefix("\""), field.hasSuffix("\"") else { return field }
        return String(field.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }

    private struct Log: Decodable {
        struct Run: Decodable { var results: [Result] }
        struct Result: Decodable { var locations: [Location] }
        struct Location: Decodable { var physicalLocation: Physical }
        struct Physical: Decodable { var region: Region? }
        struct Region: Decodable { var snippet: Snippet? }
        struct Snippet: Decodable { var text: String }

        var runs: [Run]
    }

    private static func snippets(_ sarif: [UInt8]) throws -> [String] {
        let log = try JSONDecoder().decode(Log.self, from: Data(sarif))
        return log.runs.flatMap(\.results).flatMap(\.locations)
            .compactMap { $0.physicalLocation.region?.snippet?.text }
    }

    private static func quotedLines(_ markdown: String) -> [String] {
        markdown.split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { $0.hasPrefix("> ") && !$0.contains("*under:") }
            .map {
                var text = String($0.dropFirst(2))
                for mark in ["<strong>", "</strong>", "\\"] {
                    text = text.replacing(mark, with: "")
                }
                return plain(text[...])
            }
    }

    private static func barredLines(_ terminal: String) -> [String] {
        var quotes: [String] = []
        var current = ""
        var isLead = false
        for line in terminal.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("  │ ") {
                // What comes before a list item stands in brackets, over several lines when it is long.
                if line.hasPrefix("  │ [under:") { isLead = true }
                if !isLead { current += line.dropFirst(4) + " " }
                if line.hasSuffix("]") { isLead = false }
            } else if !current.isEmpty {
                quotes.append(current)
                current = ""
            }
        }
        return quotes
    }
}
