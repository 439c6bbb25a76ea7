import Foundation
import Testing

@testable import clausecheck

@Suite struct ReviewStreamTests {
    @Test func answersEveryLineInOrderWithItsID() throws {
        let folder = try TestFolder()
        _ = try SampleFiles.install(in: folder)
        try folder.write("whole.txt", SampleFiles.whole)
        let text = String(
            decoding: try JSONEncoder().encode(["id": "t", "text": SampleFiles.adverse]),
            as: UTF8.self)
        let lines = [
            #"{"id": 1, "path": "whole.txt"}"#, "rubbish", "", text,
            #"{"id": "a\"b", "path": "nowhere.txt"}"#, #"{"id": 4, "path": 5}"#,
            #"{"id": 6, "path": "whole.txt", "text": "x"}"#, #"{"path": "whole.txt"}"#,
        ]
        let run = CommandRun(
            ["review", "--stream", "--packs", "packs"], in: folder,
            input: Array(lines.joined(separator: "\n").utf8))
        #expect(run.status == .clean)
        let answers = try run.output.split(separator: "\n").map {
            try #require(
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        let ids = answers.map { $0["id"].map { "\($0)" } ?? "" }
        #expect(ids == ["1", "<null>", "t", "a\"b", "4", "6", "<null>"])
        #expect(
            answers.map { $0["review"] != nil } == [true, false, true, false, false, false, true])
        #expect(
            answers.map { $0["error"] != nil } == [false, true, false, true, true, true, false])
    }

    @Test(arguments: [
        "1", "-3", "12345678901234567890", "1.5", "true", "null", #""a\"b""#, #""1""#,
    ])
    func anIDComesBackAsItWent(_ id: String) throws {
        let run = CommandRun(
            ["review", "--stream"], in: try TestFolder(),
            input: Array("{\"id\":\(id),\"path\":\"nowhere.txt\"}".utf8))
        #expect(run.output.hasPrefix("{\"id\":\(id),\"error\":"))
    }

    @Test func givesWhatAReviewGives() throws {
        let folder = try TestFolder()
        let packs = try SampleFiles.install(in: folder)
        try folder.write("whole.txt", SampleFiles.whole)
        let run = CommandRun(
            ["review", "--stream"] + packs, in: folder,
            input: Array(#"{"id": 1, "path": "whole.txt"}"#.utf8))
        let review = CommandRun(["review", "whole.txt", "--format", "json"] + packs, in: folder)
        let streamed = try JSONSerialization.jsonObject(with: Data(run.outputBytes))
        let alone = try JSONSerialization.jsonObject(with: Data(review.outputBytes))
        let inner = try #require((streamed as? [String: Any])?["review"] as? NSDictionary)
        #expect(inner == alone as? NSDictionary)
    }
}
