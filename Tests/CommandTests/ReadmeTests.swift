import Foundation
import Testing

@testable import clausecheck

@Suite struct ReadmeTests {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text() throws -> String {
        try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    }

    @Test func beginsWithTheTwoCommands() throws {
        let lines = try Self.text().split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "```")
        let words = lines[1].split(separator: " ")
        #expect(words.prefix(4) == ["swift", "run", "clausecheck", "review"])
        let path = try #require(words.last.map(String.init))
        #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: path).path))
        #expect(lines[2] == "swift test")
        #expect(lines[3] == "```")
    }

    @Test func namesEveryCommand() throws {
        let text = try Self.text()
        for command in CommandTable.commands {
            #expect(text.contains("| `\(command.name)` | \(command.summary) |"), "\(command.name)")
        }
    }

    @Test func describesEveryKeyOfTheJSON() throws {
        let text = try Self.text()
        let run = CommandRun(["demo", "--text"])
        let folder = try TestFolder()
        try folder.write("a.txt", run.output)
        let json = CommandRun(["review", "a.txt", "--format", "json"], in: folder)
        let review = try JSONSerialization.jsonObject(with: Data(json.outputBytes))
        var keys: Set<String> = []
        func collect(_ value: Any) {
            if let object = value as? [String: Any] {
                keys.formUnion(object.keys)
                object.values.forEach(collect)
            } else if let list = value as? [Any] {
                list.forEach(collect)
            }
        }
        collect(review)
        #expect(keys.count > 30)
        for key in keys { #expect(text.contains("\"\(key)\""), "\(key)") }
    }

    @Test func showsSettingsThatParse() throws {
        let text = try Self.text()
        let blocks = text.split(separator: "```")
        let block = try #require(blocks.first { $0.contains("fail-on partial") })
        let settings = try SettingsParser.settings(
            Array(block.utf8), path: "/x/.clausecheck", shown: ".clausecheck")
        #expect(settings.waivers.count == 1)
        #expect(settings.failOn == .partial)
        let run = CommandRun(["explain", settings.waivers[0].requirement.text])
        #expect(run.status == .clean, "\(run.errors)")
    }
}
