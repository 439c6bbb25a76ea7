import Testing

@testable import ClauseReaders

@Suite struct XMLScannerTests {
    /// Writes down what it is told.
    private final class Recorder: XMLHandler {
        let vocabulary: XMLVocabulary
        var events: [String] = []
        var refused: Int?

        init(reportsUnknown: Bool = true) {
            vocabulary = XMLVocabulary(
                namespaces: [["urn:a", "urn:old-a"], ["urn:b"]],
                names: ["p", "t", "val", "id"] + (0..<200).map { "other\($0)" },
                reportsUnknownElements: reportsUnknown)
        }

        func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
            if name.local == refused { throw .empty }
            var event = "<\(name.namespace):\(name.local)"
            if let value = attributes.value(2) { event += " val=\(value)" }
            if let value = attributes.value(3, namespace: "b") { event += " b:id=\(value)" }
            events.append(event)
        }

        func end(_ name: XMLName) { events.append(">\(name.namespace):\(name.local)") }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            let text = unsafe String(decoding: bytes, as: UTF8.self)
            if let last = events.last, !last.hasPrefix("<"), !last.hasPrefix(">") {
                events[events.count - 1] = last + text
            } else {
                events.append(text)
            }
        }
    }

    private static func scan(
        _ text: String, _ recorder: Recorder = Recorder(), depth: Int = 10
    ) throws(ReadError) -> [String] {
        let source = XMLScanner.Source(format: "X", part: "part", depth: depth)
        try XMLScanner.scan(Array(text.utf8), of: source, with: recorder)
        return recorder.events
    }

    @Test func tellsNamesAndNamespacesApart() throws {
        let text = """
            <a:p xmlns:a="urn:a" xmlns:b="urn:b"><b:p b:id="1" id="2" a:val="x &amp; y"/><q/>\
            <o:t xmlns:o="urn:old-a" val="&#x91D1;"/></a:p>
            """
        #expect(
            try Self.scan(text) == [
                "<0:0", "<1:0 val=x & y b:id=1", ">1:0", "<-1:-1", ">-1:-1", "<0:1 val=金", ">0:1",
                ">0:0",
            ])
        #expect(
            try Self.scan(text, Recorder(reportsUnknown: false)) == [
                "<0:0", "<1:0 val=x & y b:id=1", ">1:0", "<0:1 val=金", ">0:1", ">0:0",
            ])
    }

    @Test func joinsTextReferencesAndCharacterData() throws {
        let text = "<p> a &lt; b<![CDATA[ <c> ]]>&#100;<!-- no --><?no no?></p>"
        #expect(try Self.scan(text) == ["<-1:0", " a < b <c> d", ">-1:0"])
    }

    @Test func findsNamesFarDownALongVocabulary() throws {
        #expect(try Self.scan("<other199/>") == ["<-1:203", ">-1:203"])
    }

    @Test func stopsWhereTheHandlerRefuses() {
        let recorder = Recorder()
        recorder.refused = 1
        #expect(throws: ReadError.empty) { try Self.scan("<p><t/><p/></p>", recorder) }
        #expect(recorder.events == ["<-1:0"])
    }

    @Test func limitsDepth() throws {
        #expect(try Self.scan("<p><p><p/></p></p>", depth: 3).count == 6)
        #expect(throws: ReadError.tooLarge(what: "the nesting in part", limit: "3 elements")) {
            try Self.scan("<p><p><p><p/></p></p></p>", depth: 3)
        }
    }

    @Test(arguments: [
        "", " ", "p", "<p>", "<p></q>", "<p a='1' a='2'/>", "<p>&b;</p>", "<p>\u{1}</p>",
        "<p/><p/>",
        "<!DOCTYPE p><p/>", "<!DOCTYPE p SYSTEM 'file:///etc/passwd'><p/>", "<p a='<'/>",
    ])
    func refuses(_ text: String) {
        let failure = #expect(throws: ReadError.self) { try Self.scan(text) }
        guard case .damaged("X", let reason) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(reason.contains("part"))
    }
}
