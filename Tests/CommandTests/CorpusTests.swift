import ClauseReview
import ClauseText
import Foundation
import Testing

@testable import clausecheck

/// The program on the project's own agreements.
@Suite struct CorpusTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus").path

    static let agreements: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().flatMap {
            name in ["txt", "md"].map { "\(folder)/\(name)/agreement.\($0)" }
        }.filter { FileManager.default.fileExists(atPath: $0) }

    @Test(arguments: agreements)
    func everyExcerptStandsInTheTextAtItsPlace(path: String) throws {
        let json = CommandRun(["review", path, "--format", "json", "--no-config"])
        #expect(json.status != .failure, "\(json.errors)")
        let review = try JSONDecoder().decode(Review.self, from: Data(json.outputBytes))
        let text = CommandRun(["text", path]).outputBytes
        let lines = LineTable(text)
        var evidence = review.elements.flatMap(\.evidence) + review.adverse.flatMap(\.evidence)
        evidence += review.findings.flatMap { $0.nearMisses.map(\.evidence) }
        #expect(!evidence.isEmpty)
        for piece in evidence {
            let isInside = 0 <= piece.start && piece.start < piece.end && piece.end <= text.count
            #expect(isInside)
            guard isInside else { continue }
            #expect(Array(piece.excerpt.utf8) == Array(text[piece.start..<piece.end]))
            let place = lines.position(of: Int32(clamping: piece.start), in: text)
            #expect(place == (piece.line, piece.column))
            for mark in piece.marks {
                #expect(piece.start <= mark.start && mark.start < mark.end && mark.end <= piece.end)
            }
        }
    }

    @Test(arguments: agreements.prefix(2))
    func everyElementIsListedWhateverThePack(path: String) throws {
        let all = CommandRun(["review", path, "--format", "json", "--no-config"])
        let one = CommandRun(["review", path, "--format", "json", "--no-config", "--pack", "gl8"])
        let decoder = JSONDecoder()
        let whole = try decoder.decode(Review.self, from: Data(all.outputBytes))
        let part = try decoder.decode(Review.self, from: Data(one.outputBytes))
        #expect(whole.elements == part.elements)
        #expect(part.packs.map(\.id) == ["gl8"])
        #expect(Set(whole.elements.map(\.id)).count == whole.elements.count)
    }
}
