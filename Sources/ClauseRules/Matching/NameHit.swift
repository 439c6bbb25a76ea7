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
        var kindOfAtom: [Int32: [NameHit.Kind]] = [:]
        for role in RoleRule.Role.allCases {
            if let atom = special.strong[role] {
                kindOfAtom[atom, default: []].append(.strong(role))
            }
            if let atom = special.maybe[role] { kindOfAtom[atom, default: []].append(.maybe(role)) }
        }
        for (index, atom) in special.concept.enumerated() {
            kindOfAtom[atom, default: []].append(.concept(Int32(index)))
        }
        kindOfAtom[special.place, default: []].append(.place)
        var hits: [NameHit] = []
        var frontier: [Int32] = []
        var following: [Int32] = []
        for (index, token) in stream.tokens.enumerated() where beginsName[Int(token.symbols)] {
            let set = Int(token.symbols)
            for atom in trie.singles[set] {
                for kind in kindOfAtom[atom] ?? [] {
                    hits.append(NameHit(kind: kind, start: index, end: index + 1))
                }
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
                        for atom in trie.ends[Int(child)] {
                            for kind in kindOfAtom[atom] ?? [] {
                                hits.append(NameHit(kind: kind, start: index, end: next + 1))
                            }
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
