import ClauseReaders
import Testing

@Suite struct ReadErrorTests {
    @Test(arguments: [
        ([3], "page 3 of 9"), ([1, 2, 3, 7], "pages 1-3, 7 of 9"),
        ([1, 3, 5, 7, 9, 11, 13, 15], "pages 1, 3, 5, 7, 9, 11, and others of 9"),
    ])
    func listsPagesInRanges(_ pages: [Int], _ words: String) {
        #expect(ReadError.needsOCR(pages: pages, count: 9).description.contains(words))
    }

    @Test(arguments: [
        ReadError.empty, .binary, .tooLarge(what: "the file", limit: "1 MB"),
        .encrypted(format: "PDF"),
        .missingProgram(name: "x", install: "y"),
        .unsupportedFormat(name: "a workbook", advice: "save it"),
        .container(format: "ZIP"), .damaged(format: "PDF", reason: "r"),
        .timedOut(program: "p", seconds: 1), .programFailed(name: "p", reason: "r"),
        .notReadable(reason: "r"),
    ])
    func saysWhatIsWrong(_ error: ReadError) {
        #expect(error.description.count > 20)
    }

    @Test func refusesFilesAboveTheLimit() {
        var options = ReadOptions()
        options.limits.inputBytes = 1 << 20
        let bytes = [UInt8](repeating: 0x41, count: 1 << 21)
        #expect(throws: ReadError.tooLarge(what: "the file", limit: "1 MB")) {
            try DocumentReader.read(bytes, name: "a", options: options)
        }
        #expect(throws: ReadError.tooLarge(what: "the file", limit: "1 MB")) {
            try DocumentReader.members(of: bytes, name: "a", options: options)
        }
    }
}
