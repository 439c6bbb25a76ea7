import ClauseText
import Testing

@testable import ClauseReaders

@Suite struct DOCReaderTests {
    @Test func makesBlocksOfPrintedLines() throws {
        let printed = """
            MASTER AGREEMENT

            1.1  The Bank may audit.
            |Service  |Target  |
            |Portal   |99.9 %  |
            |         |a month |
            |(a)      |keep records |
            2. Exit\t14
            """
        let document = try DOCReader.document(
            Array(printed.utf8), by: .antiword, options: ReadOptions())
        #expect(
            dump(document) == [
                "[heading] MASTER AGREEMENT", "[paragraph] 1.1 The Bank may audit.",
                "[table-cell 1] Service", "[table-cell 2] Target", "[table-cell 1] Portal",
                "[table-cell 2] 99.9 % a month", "[list-item] <(a)> keep records",
                "[contents] 2. Exit 14",
            ])
        #expect(faults(document) == [])
    }

    @Test func namesTheProgramsThatAreMissing() {
        #expect(
            throws: ReadError.missingProgram(
                name: "antiword or catdoc", install: KnownProgram.antiword.installHint)
        ) {
            try DocumentReader.read(
                SmallCompoundFile.bytes("WordDocument"), name: "a.doc",
                options: ReadOptions(searchPath: []))
        }
    }
}
