public import ClauseText

/// Finds the matches of compiled packs in a document's sentences, in time linear in the text.
///
/// A passage (a sentence with its lead-ins) is scanned once for atoms. Each pattern waits for the rarest of its atoms;
/// when that occurs and the others do too, the hits of its slots are merged from left to right. A hit of the next
/// slot joins the *latest* reach that ends before it, which has the smallest gap, so each slot costs one walk over two
/// sorted lists and nothing is tried twice. The alternative, an automaton with a state for every place of every gap,
/// has tens of thousands of states to move at each token, though almost none is ever live.
public struct Matcher: Sendable {
    let packs: CompiledPacks
    let stream: TokenStream
    let passages: PassageTable
    /// Marks in order of their first token.
    let marks: [TextMark]
    /// For each language by its number, whether the document is written in it.
    let isWritten: [Bool]
    /// For every clause, the heading atoms that it and the clauses above it hold, as bits.
    let headingBits: [[UInt64]]

    /// Longest stretch of tokens matched at once; longer sentences are read in overlapping stretches.
    static let stretch = 600
    /// How many tokens two stretches share: more than a pattern can span.
    static let overlap = 150

    /// Makes a matcher for one document.
    ///
    /// - Parameters:
    ///   - marks: what annotation found, ascending by first token.
    ///   - languages: the document's languages; patterns of others are not tried, since stems of one language are
    ///     words of another.
    public init(
        packs: CompiledPacks, stream: TokenStream, passages: PassageTable, tree: ClauseTree,
        marks: [TextMark], languages: [Language] = Language.allCases
    ) {
        self.packs = packs
        self.stream = stream
        self.passages = passages
        self.marks = marks
        isWritten = Language.allCases.map(languages.contains)
        self.headingBits = HeadingAtoms(packs: packs, stream: stream, tree: tree).bits
    }

    /// The matches in one sentence, in the order of patterns and places; disqualified ones are among them, marked.
    public func matches(
        inSentence index: Int, scratch: inout MatchScratch, into matches: inout [PatternMatch]
    ) {
        scratch.leadCount = passages.collect(sentence: index, of: stream, into: &scratch.tokens)
        let count = scratch.tokens.count
        var start = 0
        repeat {
            let end = min(start + Self.stretch, count)
            scan(start..<end, scratch: &scratch)
            let pass = MatchPass(matcher: self, sentence: index)
            pass.run(scratch: &scratch, into: &matches)
            if end == count { break }
            start = end - Self.overlap
        } while true
    }

    /// A language's place among the cases.
    static func number(of language: Language) -> Int32 {
        switch language {
        case .english: 0
        case .chinese: 1
        case .portuguese: 2
        }
    }

    // MARK: Atoms

    /// Notes where each atom occurs among the passage's tokens of a stretch.
    private func scan(_ stretch: Range<Int>, scratch: inout MatchScratch) {
        scratch.begin()
        let trie = packs.trie
        var mark = markIndex(atOrAfter: Int(scratch.tokens[stretch.lowerBound]))
        for place in stretch {
            let token = Int(scratch.tokens[place])
            if place == scratch.leadCount
                || place > stretch.lowerBound
                    && Int(scratch.tokens[place - 1]) != token - 1
            {
                mark = markIndex(atOrAfter: token)
            }
            let set = Int(stream.tokens[token].symbols)
            if set != 0 {
                for index in trie.singles.range(set) {
                    scratch.add(trie.singles.values[index], start: place, end: place + 1)
                }
                let roots = trie.roots.range(set)
                if !roots.isEmpty { walk(from: roots, at: place, in: stretch, scratch: &scratch) }
            }
            while mark < marks.count, Int(marks[mark].start) <= token {
                // A mark that the passage cuts off is no mark of it.
                let length = Int(marks[mark].end - marks[mark].start)
                if Int(marks[mark].start) == token, place + length <= stretch.upperBound {
                    add(marks[mark], at: place, scratch: &scratch)
                }
                mark += 1
            }
        }
    }

    private func walk(
        from roots: Range<Int>, at place: Int, in stretch: Range<Int>, scratch: inout MatchScratch
    ) {
        let trie = packs.trie
        scratch.frontier.removeAll(keepingCapacity: true)
        for index in roots { scratch.frontier.append(trie.roots.values[index]) }
        var next = place + 1
        while next < stretch.upperBound, !scratch.frontier.isEmpty {
            let set = Int(stream.tokens[Int(scratch.tokens[next])].symbols)
            guard set != 0 else { return }
            scratch.nextFrontier.removeAll(keepingCapacity: true)
            for node in scratch.frontier {
                for index in packs.vocabulary.sets.range(set) {
                    guard let child = trie.child(of: node, by: packs.vocabulary.sets.values[index])
                    else {
                        continue
                    }
                    for end in trie.ends.range(Int(child)) {
                        scratch.add(trie.ends.values[end], start: place, end: next + 1)
                    }
                    scratch.nextFrontier.append(child)
                }
            }
            swap(&scratch.frontier, &scratch.nextFrontier)
            next += 1
        }
    }

    private func add(_ mark: TextMark, at place: Int, scratch: inout MatchScratch) {
        let end = place + Int(mark.end - mark.start)
        switch mark.kind {
        case .concept(let concept):
            for atom in packs.conceptAtoms[Int(concept)] {
                scratch.add(atom, start: place, end: end)
            }
        case .value(let value):
            for atom in packs.builtinAtoms[value.number] {
                scratch.add(atom, start: place, end: end, isBlank: mark.isBlank)
            }
        case .role(let role):
            let isSide = role == .customer || role == .provider || role == .party
            guard isSide else {
                guard let term = BuiltinTerm(rawValue: role.rawValue) else { return }
                for atom in packs.builtinAtoms[term.number] {
                    scratch.add(atom, start: place, end: end)
                }
                return
            }
            for atom in packs.builtinAtoms[BuiltinTerm.customer.number] {
                scratch.add(
                    atom, start: place, end: end, isReversed: role == .provider,
                    isMutual: role == .party)
            }
            for atom in packs.builtinAtoms[BuiltinTerm.provider.number] {
                scratch.add(
                    atom, start: place, end: end, isReversed: role == .customer,
                    isMutual: role == .party)
            }
            for atom in packs.builtinAtoms[BuiltinTerm.party.number] {
                scratch.add(atom, start: place, end: end)
            }
        }
    }

    private func markIndex(atOrAfter token: Int) -> Int {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if Int(marks[middle].start) < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
