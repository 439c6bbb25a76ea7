import ClauseReview
import Foundation
import Testing

@testable import clausecheck

/// The program on other people's agreements, where the checkout has them beside it.
@Suite struct SharedCorporaTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/corpora").path

    static let isThere = FileManager.default.fileExists(atPath: folder)

    /// Labelled agreements, and some of CUAD.
    static let files: [String] = {
        func names(_ name: String) -> [String] {
            let path = "\(folder)/\(name)"
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted()
                .map { "\(path)/\($0)" }
        }
        let cuad = names("cuad/txt")
        return names("labelled") + stride(from: 0, to: cuad.count, by: 25).map { cuad[$0] }
    }()

    @Test(
        .enabled(if: isThere, "needs ../shared/corpora beside the checkout"), arguments: files)
    func everyReportIsWellFormed(path: String) throws {
        let run = CommandRun(["review", path, "--format", "json", "--no-config"])
        let review = try JSONDecoder().decode(Review.self, from: Data(run.outputBytes))
        #expect(review.elements.count >= 60)
        let text = CommandRun(["text", path]).outputBytes
        for piece in review.elements.flatMap(\.evidence) + review.adverse.flatMap(\.evidence) {
            #expect(Array(piece.excerpt.utf8) == Array(text[piece.start..<piece.end]))
        }
        #expect(CommandRun(["clauses", path]).status == .clean)
    }
}
