import ClauseReaders
import ClauseRegister
import ClauseText
import TestSupport
import Testing

@testable import clausecheck

@Suite struct StoredDocumentTests {
    private static let document = Document(
        bytes: Array("1. One\ntwo 三\n(a) four".utf8),
        blocks: [
            Block(
                kind: .heading, span: TextSpan(0..<6), label: TextSpan(0..<2), level: 2),
            Block(kind: .paragraph, span: TextSpan(7..<14)),
            Block(
                kind: .listItem, span: TextSpan(15..<23), label: TextSpan(15..<18), level: 1,
                isContinuation: true),
        ], pageStarts: [0, 15], notices: [.init(kind: .emptyPage, message: "page 3 has no text")],
        format: .pdf, changes: [.init(kind: .insertion, span: TextSpan(7..<10), author: "Ä")])

    @Test func comesBackAsItWas() throws {
        let stored = StoredDocument.encoded(Self.document)
        let document = try #require(StoredDocument.decoded(stored))
        #expect(document.bytes == Self.document.bytes)
        #expect(document.blocks == Self.document.blocks)
        #expect(document.pageStarts == Self.document.pageStarts)
        #expect(document.notices == Self.document.notices)
        #expect(document.format == Self.document.format)
        #expect(document.changes == Self.document.changes)
    }

    @Test func damageGivesADocumentOrNothing() {
        let stored = StoredDocument.encoded(Self.document)
        var refused = 0
        for place in stored.layout.indices {
            for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
                var damaged = stored
                damaged.layout[place] = byte
                if StoredDocument.decoded(damaged) == nil { refused += 1 }
            }
            let short = StoredText(
                text: stored.text, layout: Array(stored.layout[..<place]))
            #expect(StoredDocument.decoded(short) == nil)
        }
        #expect(refused > 0)
        let shortText = StoredText(text: Array(stored.text.prefix(9)), layout: stored.layout)
        #expect(StoredDocument.decoded(shortText) == nil)
    }
}
