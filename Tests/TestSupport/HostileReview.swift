public import ClauseReview

/// A review whose every text tries to break out of the report it is written into.
public enum HostileReview {
    /// Texts that attack terminals, HTML, Markdown, spreadsheets, XML and the reader's eye.
    public static let attacks: [String] = [
        "\u{1B}[2J\u{1B}]0;owned\u{07}\u{1B}[31mred\u{9B}1m",
        "</blockquote><script>alert(1)</script><img src=x onerror=alert(1)>\"'><a href=\"javascript:1\">",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1+1", "\r\n=1+1",
        "safe\u{202E}txt.exe\u{2066}a\u{2069}\u{200F}b",
        "]]>\u{0}\u{1}\u{FFFE}\u{FFFF}\u{B}&amp;&#0;<!--",
        "[x](javascript:alert(1)) ![i](http://evil.example/p.png) `code` *a* _b_ | c | # d\n# heading\n- item\n1. one\n> q",
        "http://evil.example/track www.evil.example a@evil.example",
        "\u{2028}line\u{2029}paragraph\u{85}next\r\rcr",
        "{customer} {provider} ${x} %s %n \\u0000 \\x1b",
        "\u{E0041}\u{FEFF}zero\u{200B}width a\u{301}\u{301}\u{301}",
        "", " ", "\"", "\"\"\"", "\\", "'", "]]", "--",
    ]

    /// Words without an end and without a space.
    public static let longWord = String(repeating: "longword", count: 131_072)

    /// Every attack in every field, and a word of one megabyte.
    public static var review: Review {
        var findings: [Finding] = []
        var elements: [ElementResult] = []
        for (number, attack) in (attacks + ["long"]).enumerated() {
            let words = attack == "long" ? longWord : attack
            let excerpt = words + "\nshall " + attack + " not"
            let count = excerpt.utf8.count
            let evidence = Evidence(
                document: number % 3, start: 10, end: 10 + count, line: number, column: 1,
                page: nil, clause: attack, heading: attack, excerpt: excerpt,
                marks: [
                    .init(start: 0, end: 12), .init(start: count, end: count + 50),
                    .init(start: Int.max, end: Int.min),
                ], leadIn: attack, remarks: [attack], change: attack)
            elements.append(
                ElementResult(
                    id: "e\(number)\(number % 2 == 0 ? attack : "")", status: .soft, value: attack,
                    evidence: [evidence]))
            findings.append(
                Finding(
                    pack: attack, requirement: attack, title: attack, citation: attack,
                    basis: attack, weight: attack,
                    verdict: Verdict.allCases[number % Verdict.allCases.count],
                    elements: [
                        .init(
                            id: elements[number].id, title: attack, needed: true, status: .soft)
                    ],
                    gaps: [.init(element: attack, kind: .blank, message: words)],
                    nearMisses: [
                        .init(
                            element: attack, reason: .excluded, message: attack, evidence: evidence)
                    ], adverse: [attack], ask: attack, why: attack,
                    waiver: number % 5 == 0
                        ? Waiver(reason: attack, approver: attack, expires: attack) : nil))
        }
        return Review(
            tool: .init(name: attacks[0], version: attacks[1]),
            packs: attacks.map { .init(id: $0, version: $0, title: $0) },
            documents: attacks.prefix(3).map {
                .init(
                    path: $0, sha256: $0, format: $0, bytes: Int.max, pages: Int.min,
                    languages: [$0], notices: [.init(kind: $0, message: $0)])
            }, parties: .init(customer: attacks, provider: attacks, regulator: attacks),
            elements: elements,
            adverse: attacks.map { attack in
                AdverseResult(topic: attack, title: attack, evidence: elements[0].evidence)
            }, findings: findings,
            duties: attacks.map { attack in
                DutyNotAssessed(
                    pack: attack, duty: attack, title: attack, citation: attack, basis: attack,
                    todo: attack, facts: [.init(element: attack, value: attack)],
                    filing: .init(count: Int.max, unit: attack, side: attack, event: attack))
            }, facts: attacks.map { .init(element: $0, value: $0) })
    }
}
