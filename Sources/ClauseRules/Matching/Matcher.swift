public import ClauseText

/// Finds the matches of compiled packs in a document's sentences, in time linear in the text.
///
/// A passage (a sentence with its lead-ins) is scanned once for the atoms that occur. Each pattern waits for the rarest
/// of its atoms; when that occurs and the others do too, the passage is read again for the hits of such patterns' atoms
/// alone, and those of a pattern's slots are merged from left to right. A hit of the next
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
    /// The heading atoms that each clause stands under.
    let headings: HeadingAtoms

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
        headings = HeadingAtoms(packs: packs, stream: stream, tree: tree)
    }

    /// The matches in one sentence, in the order of patterns and places; disqualified ones are among them, marked.
    ///
    /// Of matches that can stand for each other only a few are given, as `MatchSieve` says.
    public func matches(
        inSentence index: Int, scratch: inout MatchScratch, into matches: inout MatchList
    ) {
        scratch.leadCount = passages.collect(sentence: index, of: stream, into: &scratch.tokens)
        scratch.found.removeAll()
        let count = scratch.tokens.count
        var start = 0
        repeat {
            let end = min(start + Self.stretch, count)
            note(start..<end, scratch: &scratch)
            if findCandidates(scratch: &scratch) {
                link(start..<end, scratch: &scratch)
                match(sentence: index, scratch: &scratch)
                scratch.sieve.sift(&scratch.found)
            }
            if end == count { break }
            start = end - Self.overlap
        } while true
        if !scratch.found.matches.isEmpty { matches.append(scratch.found) }
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

    /// Notes which atoms occur among the passage's tokens of a stretch, and where those that are more than a word do.
    private func note(_ stretch: Range<Int>, scratch: inout MatchScratch) {
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
                if scratch.isFirst(ofSet: set) {
                    for index in trie.singles.range(set) {
                        scratch.touch(trie.singles.values[index])
                    }
                }
                let roots = trie.roots.range(set)
                if !roots.isEmpty { walk(from: roots, at: place, in: stretch, scratch: &scratch) }
            }
            while mark < marks.count, Int(marks[mark].start) <= token {
                // A mark that the passage cuts off is no mark of it.
                let length = Int(marks[mark].end - marks[mark].start)
                if Int(marks[mark].start) == token, place + length <= stretch.upperBound {
                    touch(marks[mark], at: place, scratch: &scratch)
                }
                mark += 1
            }
        }
    }

    /// Puts the hits of the atoms that patterns need in order.
    private func link(_ stretch: Range<Int>, scratch: inout MatchScratch) {
        let singles = packs.trie.singles
        var long = 0
        for place in stretch {
            let set = Int(stream.tokens[Int(scratch.tokens[place])].symbols)
            let start = Int32(truncatingIfNeeded: place)
            if set != 0 {
                for index in singles.range(set) {
                    scratch.add(singles.values[index], .init(start: start, end: start + 1))
                }
            }
            while long < scratch.longHits.count, scratch.longHits[long].hit.start == start {
                scratch.add(scratch.longHits[long].atom, scratch.longHits[long].hit)
                long += 1
            }
        }
    }

    private func walk(
        from roots: Range<Int>, at place: Int, in stretch: Range<Int>, scratch: inout MatchScratch
    ) {
        let trie = packs.trie
        scratch.frontier.removeAll(keepingCapacity: true)
        for index in roots { scratch.frontier.append(trie.roots.values[index]) }
        let start = Int32(truncatingIfNeeded: place)
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
                        scratch.touch(
                            trie.ends.values[end],
                            at: .init(start: start, end: Int32(truncatingIfNeeded: next + 1)))
                    }
                    scratch.nextFrontier.append(child)
                }
            }
            swap(&scratch.frontier, &scratch.nextFrontier)
            next += 1
        }
    }

    private func touch(_ mark: TextMark, at place: Int, scratch: inout MatchScratch) {
        let start = Int32(truncatingIfNeeded: place)
        var hit = MatchScratch.Hit(start: start, end: start + mark.end - mark.start)
        func touch(_ atoms: IntLists, _ list: Int) {
            for index in atoms.range(list) { scratch.touch(atoms.values[index], at: hit) }
        }
        switch mark.kind {
        case .concept(let concept): touch(packs.conceptAtoms, Int(concept))
        case .value(let value):
            hit.isBlank = mark.isBlank
            touch(packs.builtinAtoms, value.number)
        case .role(let role):
            switch role {
            case .customer, .provider, .party:
                hit.isSided = true
                hit.isMutual = role == .party
                hit.isReversed = role == .provider
                touch(packs.builtinAtoms, BuiltinTerm.customer.number)
                hit.isReversed = role == .customer
                touch(packs.builtinAtoms, BuiltinTerm.provider.number)
                hit.isSided = false
                hit.isReversed = false
                hit.isMutual = false
                touch(packs.builtinAtoms, BuiltinTerm.party.number)
            default:
                guard let term = BuiltinTerm(rawValue: role.rawValue) else { return }
                touch(packs.builtinAtoms, term.number)
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
