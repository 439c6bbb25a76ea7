public import ClauseText

/// Words of the lexicon that name a role, a concept or a place in a document.
public struct NameHit: Sendable, Hashable {
    /// What the words name.
    public enum Kind: Sendable, Hashable {
        /// A word that always means the role.
        case strong(RoleRule.Role)
        /// A word that means the role only if usage agrees.
        case maybe(RoleRule.Role)
        /// A concept, as an index into `CompiledPacks.concepts`.
        case concept(Int32)
        /// A place.
        case place
    }

    public var kind: Kind
    /// First token, as an index into `TokenStream.tokens`.
    public var start: Int
    /// Just past the last token.
    public var end: Int
}

extension CompiledPacks {
    /// Every role word, concept and place in the tokens, in order of their first token; linear in the tokens.
    public func names(in stream: TokenStream) -> [NameHit] {
        let kinds = NameKinds(self)
        var hits: [NameHit] = []
        var frontier: [Int32] = []
        var following: [Int32] = []
        for (index, token) in stream.tokens.enumerated() where beginsName[Int(token.symbols)] {
            let set = Int(token.symbols)
            for place in trie.singles.range(set) {
                kinds.add(trie.singles.values[place], index..<index + 1, to: &hits)
            }
            frontier.removeAll(keepingCapacity: true)
            frontier.append(contentsOf: trie.roots[set])
            var next = index + 1
            var isInside = !token.flags.contains(.sentenceEnd)
            while isInside, !frontier.isEmpty, next < stream.tokens.count {
                following.removeAll(keepingCapacity: true)
                for node in frontier {
                    for symbol in vocabulary.sets[Int(stream.tokens[next].symbols)] {
                        guard let child = trie.child(of: node, by: symbol) else { continue }
                        for place in trie.ends.range(Int(child)) {
                            kinds.add(trie.ends.values[place], index..<next + 1, to: &hits)
                        }
                        following.append(child)
                    }
                }
                isInside = !stream.tokens[next].flags.contains(.sentenceEnd)
                swap(&frontier, &following)
                next += 1
            }
        }
        return hits
    }
}

/// What the atoms of names stand for, by atom.
private struct NameKinds {
    /// For every atom, where its kinds begin in `kinds`, and how many they are.
    private var ranges: [Range<Int32>]
    private var kinds: [NameHit.Kind] = []

    init(_ packs: CompiledPacks) {
        ranges = Array(repeating: 0..<0, count: packs.atomCount)
        var all: [(atom: Int32, kind: NameHit.Kind)] = []
        for role in RoleRule.Role.allCases {
            if let atom = packs.special.strong[role] { all.append((atom, .strong(role))) }
            if let atom = packs.special.maybe[role] { all.append((atom, .maybe(role))) }
        }
        for (index, atom) in packs.special.concept.enumerated() {
            all.append((atom, .concept(Int32(truncatingIfNeeded: index))))
        }
        all.append((packs.special.place, .place))
        // Several names may be one atom: they stay in order.
        let ordered = all.enumerated().sorted {
            ($0.element.atom, $0.offset) < ($1.element.atom, $1.offset)
        }
        for (_, entry) in ordered where ranges.indices.contains(Int(entry.atom)) {
            let place = Int32(truncatingIfNeeded: kinds.count)
            let known = ranges[Int(entry.atom)]
            ranges[Int(entry.atom)] = (known.isEmpty ? place : known.lowerBound)..<place + 1
            kinds.append(entry.kind)
        }
    }

    /// Adds what an atom at some tokens stands for.
    func add(_ atom: Int32, _ tokens: Range<Int>, to hits: inout [NameHit]) {
        for place in ranges[Int(atom)] {
            hits.append(
                NameHit(kind: kinds[Int(place)], start: tokens.lowerBound, end: tokens.upperBound))
        }
    }
}
