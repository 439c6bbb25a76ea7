import ClauseText

/// The clauses that a sentence cites by number: "Sections 4, 7.2 and 9 shall survive", "第五條及第八條".
///
/// Keys are numbers without the word before them ("7.2", "IV", "第五條"), so that "Section 5" is the clause "5." and the
/// clause "SECTION 5". Brackets behind a number are left out: who cites 7.2(b) speaks of clause 7.2.
struct ClauseCitations {
    private let document: Document
    private let tokens: [Token]
    private let tree: ClauseTree

    init(_ reading: DocumentReading) {
        document = reading.document
        tokens = reading.stream.tokens
        tree = reading.tree
    }

    private static let parts = WordHashes(
        "section sections clause clauses article articles paragraph paragraphs subsection subsections clausula clausulas "
            + "artigo artigos")
    private static let ranges = WordHashes("to through thru until a ate")
    /// Words that make a number a time or an amount.
    private static let units = WordHashes(
        "minute minutes hour hours day days week weeks month months year years times percent business calendar dias meses anos"
    )
    private static let ordinal = WordHashes("第")
    private static let chineseParts = WordHashes("條 章 款")

    /// How many words may stand between two numbers of a list: "5 (Fees and Payment) and 8".
    private static let reach = 10
    /// Most clauses that a range such as "4 through 9" stands for.
    private static let rangeLimit = 100
    /// Most characters of a Chinese number.
    private static let chineseLimit = 8

    // MARK: Citing

    /// The keys that a run of tokens cites, in time linear in the run.
    func keys(in run: Range<Int>) -> Set<String> {
        var keys: Set<String> = []
        var last: (number: Int, isOpen: Bool)?
        var wait = -1
        var index = run.lowerBound
        while index < run.upperBound {
            let token = tokens[index]
            if Self.parts.contains(token) {
                wait = Self.reach
            } else if Self.ordinal.contains(token), let end = chineseEnd(from: index, in: run) {
                let span = token.span.union(tokens[end].span)
                keys.insert(document.text(span).replacing("条", with: "條"))
                index = end
            } else if wait >= 0, let key = key(at: index, in: run) {
                keys.insert(key)
                let number = Int(key)
                if let last, last.isOpen, let number, number > last.number,
                    number - last.number < Self.rangeLimit
                {
                    keys.formUnion((last.number..<number).map(String.init))
                }
                last = number.map { ($0, token.flags.contains(.hyphen)) }
                wait = Self.reach
            } else {
                if Self.ranges.contains(token), let number = last?.number { last = (number, true) }
                wait -= 1
            }
            index += 1
        }
        return keys
    }

    private func key(at index: Int, in run: Range<Int>) -> String? {
        let token = tokens[index]
        guard token.flags.isDisjoint(with: [.percent, .currency, .blank]) else { return nil }
        if index + 1 < run.upperBound, Self.units.contains(tokens[index + 1]) { return nil }
        return Self.key(of: document.text(token.span))
    }

    private func chineseEnd(from start: Int, in run: Range<Int>) -> Int? {
        let end = min(start + Self.chineseLimit, run.upperBound)
        return (start..<end).first { Self.chineseParts.contains(tokens[$0]) }
    }

    // MARK: Cited

    /// The keys by which a clause can be cited, itself or with the clauses around it: "7.2" and "7" for clause 7.2.
    func keys(of clause: Int) -> Set<String> {
        var keys: Set<String> = []
        var next: Int? = clause
        while let index = next, index >= 0 {
            next = tree.clauses[index].parent
            guard var key = Self.key(ofClause: tree.clauses[index].number) else { continue }
            keys.insert(key)
            while let point = key.lastIndex(of: ".") {
                key = String(key[..<point])
                keys.insert(key)
            }
        }
        return keys
    }

    /// The key of a clause's own number; nil within a schedule, whose numbers are not those of the agreement.
    private static func key(ofClause number: String) -> String? {
        guard !number.contains(","), !number.contains("，") else { return nil }
        if number.hasPrefix("第") { return number.replacing("条", with: "條") }
        let words = number.split(separator: " ")
        guard let last = words.last else { return nil }
        if words.count > 1 {
            guard words.count == 2, let first = words.first, isPart(String(first)) else {
                return nil
            }
        }
        return key(of: String(last))
    }

    private static func isPart(_ word: String) -> Bool {
        parts.contains(hash: WordHashes.hash(word))
    }

    /// The digits and points that a printed number begins with, or a Roman numeral in capitals.
    private static func key(of text: String) -> String? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        if text.first?.isNumber == true {
            let key = digits.last == "." ? digits.dropLast() : digits
            return key.isEmpty ? nil : String(key)
        }
        return !text.isEmpty && text.allSatisfy("IVXLC".contains) ? text : nil
    }
}
