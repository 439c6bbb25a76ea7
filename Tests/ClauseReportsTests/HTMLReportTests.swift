import ClauseReports
import ClauseReview
import ClauseText
import TestSupport
import Testing

@Suite struct HTMLReportTests {
    private static let sample = String(
        decoding: ReviewReport.html(
            SampleReview.review, texts: [AnnotatedText(SampleReview.document)]), as: UTF8.self)

    /// The hostile review over a text made of its attacks.
    private static let hostile: String = {
        let text = HostileReview.attacks.joined(separator: "\n") + "\n" + HostileReview.longWord
        var document = AnnotatedText(SampleReview.document(text))
        document.pageStarts = [0, 5, 900, Int32.max]
        var review = HostileReview.review
        for index in review.elements.indices {
            for place in review.elements[index].evidence.indices {
                review.elements[index].evidence[place].start = index * 11
                review.elements[index].evidence[place].end = index * 11 + 37
                review.elements[index].evidence[place].marks = [
                    .init(start: index * 11 + 3, end: 600)
                ]
                review.elements[index].evidence[place].document = 0
            }
        }
        return String(decoding: ReviewReport.html(review, texts: [document]), as: UTF8.self)
    }()

    @Test func `the sample review gives its golden page`() {
        let mismatch = Golden.mismatch(Array(Self.sample.utf8), "review/report.html")
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }

    @Test func `every link leads to an anchor and every passage leads back`() {
        for page in [Self.sample, Self.hostile] {
            let anchors = Self.values(of: " id=\"", in: page)
            let links = Self.values(of: " href=\"#", in: page)
            #expect(Set(anchors).count == anchors.count)
            #expect(Set(links).isSubset(of: Set(anchors)))
            #expect(!links.isEmpty)
        }
        #expect(Self.sample.contains("<a href=\"#p1\">"))
        #expect(Self.sample.contains("<a href=\"#f1\" title=\"Finding 1\">1</a>"))
    }

    @Test func `tags nest and nothing of the agreement becomes a tag`() {
        let known: Set<String> = [
            "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "p",
            "span", "small", "strong", "details", "summary", "dl", "dt", "dd", "div", "nav",
            "blockquote", "mark", "ul", "li", "main", "article", "sup", "!DOCTYPE",
        ]
        for page in [Self.sample, Self.hostile] {
            var open: [String] = []
            for part in page.split(separator: "<").dropFirst() {
                let name = String(part.prefix { !" >".contains($0) })
                if name.hasPrefix("/") {
                    #expect(open.popLast() == String(name.dropFirst()), "\(part.prefix(60))")
                } else {
                    #expect(known.contains(name), "\(part.prefix(60))")
                    if name != "meta", name != "!DOCTYPE" { open.append(name) }
                }
            }
            #expect(open.isEmpty)
        }
    }

    @Test func `there is no script, no event and nothing from outside`() {
        for page in [Self.sample, Self.hostile] {
            #expect(page.contains("default-src 'none'"))
            for part in page.split(separator: "<").dropFirst() {
                let tag = part.prefix { $0 != ">" }
                for word in ["src=", "onerror", "onload", "onclick", "javascript:", "url("] {
                    #expect(!tag.contains(word), "\(tag.prefix(80))")
                }
            }
            for scalar: Unicode.Scalar in ["\u{202E}", "\u{1B}", "\u{0}", "\u{2066}", "\u{FFFF}"] {
                #expect(!page.unicodeScalars.contains(scalar))
            }
        }
    }

    @Test func `all words of the agreement are shown, marked or not`() {
        var text = ""
        var isTag = false
        let start = Self.sample.range(ofFirst: "<main") ?? Self.sample.endIndex
        for character in Self.sample[start...] {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        let plain = text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        let words = plain.filter { !$0.isWhitespace && !$0.isNumber }
        let expected = SampleReview.text.filter { !$0.isWhitespace && !$0.isNumber }
        #expect(words == expected)
    }

    @Test func `passages of several findings overlap without losing a mark`() throws {
        var review = SampleReview.review
        let whole = SampleReview.evidence(
            "The Supplier shall meet the service levels set out in Schedule 4.\n\n5. CONFIDENTIALITY",
            marks: ["levels set out"], clause: "4.1")
        let index = try #require(review.elements.firstIndex { $0.id == "law.governing" })
        review.elements[index].evidence = [whole]
        let page = String(
            decoding: ReviewReport.html(review, texts: [AnnotatedText(SampleReview.document)]),
            as: UTF8.self)
        let law = try #require(
            page.range(ofFirst: "<mark class=\"e unclear\">The Supplier shall meet"))
        #expect(page[law...].contains("<mark class=\"e met\">5. CONFIDENTIALITY</mark>"))
    }

    @Test func `a text that is no agreement gets no findings`() throws {
        var review = SampleReview.review
        review.documents[0].notices = [.init(kind: "not-an-agreement", message: "A novel.")]
        let page = String(
            decoding: ReviewReport.html(review, texts: [AnnotatedText(SampleReview.document)]),
            as: UTF8.self)
        #expect(page.contains("does not read like an agreement"))
        #expect(!page.contains("<mark"))
        let builder = MemoBuilder(packs: try SampleMemo.packs())
        for bytes in [
            ReviewReport.text(review), ReviewReport.markdown(review),
            MemoReport.markdown(builder.memo(review, .init())),
        ] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("does not read like an agreement"))
            #expect(!text.contains("MISSING"))
            #expect(!text.contains("Exit and transition"))
        }
    }

    private static func values(of attribute: String, in page: String) -> [String] {
        var values: [String] = []
        var rest = page[...]
        while let start = rest.range(ofFirst: attribute) {
            rest = rest[start...].dropFirst(attribute.count)
            values.append(String(rest.prefix { $0 != "\"" }))
        }
        return values
    }
}

extension StringProtocol where SubSequence == Substring {
    /// Where some text first stands.
    fileprivate func range(ofFirst text: String) -> String.Index? {
        firstRange(of: text)?.lowerBound
    }
}
