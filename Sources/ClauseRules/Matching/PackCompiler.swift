public import ClauseText

extension CompiledPacks {
    /// Compiles checked packs. Cost grows with the packs' expanded phrases, some milliseconds for the embedded ones.
    ///
    /// - Parameter languages: the languages to compile patterns for; a document in another finds nothing.
    public init(_ syntax: PackSyntax, languages: Set<Language> = Set(Language.allCases)) {
        var compiler = PackCompiler(syntax, languages: languages)
        self = compiler.compile()
    }
}

/// Turns pack syntax into atoms, patterns and tries.
struct PackCompiler {
    let syntax: PackSyntax
    let languages: Set<Language>
    private var terms: TermResolver
    private var patterns = PatternTable()
    private var headingNumber: [Int32: Int32] = [:]
    private var sources: [PatternSyntax] = []
    private var groups: [CompiledPacks.Group] = []
    private var groupOfElement: [String: Int32] = [:]
    private let concepts: [String]

    /// Most patterns that one written pattern may become by its `~` joins and split alternatives.
    static let variantLimit = 64

    init(_ syntax: PackSyntax, languages: Set<Language>) {
        self.syntax = syntax
        self.languages = languages
        concepts = syntax.terms.filter { $0.isConcept }.map(\.name)
        terms = TermResolver(syntax, concepts: concepts)
    }

    mutating func compile() -> CompiledPacks {
        var patternGroups: [PatternGroup] = []
        for (index, element) in syntax.elements.enumerated() {
            groupOfElement[element.id] = Int32(groups.count)
            groups.append(.element(index))
            patternGroups.append(element.patterns)
        }
        for (index, adverse) in syntax.adverse.enumerated() {
            groups.append(.adverse(index))
            patternGroups.append(adverse.patterns)
        }
        for (group, written) in patternGroups.enumerated() {
            for (list, use) in [
                (written.find, CompiledPattern.Use.find), (written.not, .not),
                (written.refer, .refer),
            ] {
                for pattern in list where languages.contains(pattern.language) {
                    add(pattern, group: Int32(group), use: use)
                }
            }
        }
        let special = specialAtoms()
        let table = terms.table
        let vocabulary = Vocabulary(table.words)
        let trie = PhraseTrie(
            phrases: table.phrases, atoms: table.atomsOfPhrase, vocabulary: vocabulary)
        let names = Set(
            special.strong.values.map { $0 } + special.maybe.values.map { $0 } + special.concept
                + [special.place])
        let builtinAtoms = IntLists(
            BuiltinTerm.allCases.map { table.atoms(of: AtomTable.item($0)) })
        patterns.triggered = triggers(
            vocabulary: vocabulary, trie: trie, builtinAtoms: builtinAtoms)
        var numbers = [Int32](repeating: -1, count: Int(table.count))
        for (atom, number) in headingNumber { numbers[Int(atom)] = number }
        return CompiledPacks(
            syntax: syntax, vocabulary: vocabulary, groups: groups, concepts: concepts,
            sources: sources, trie: trie, table: patterns, atomCount: Int(table.count),
            builtinAtoms: builtinAtoms,
            conceptAtoms: IntLists(
                concepts.indices.map { table.atoms(of: AtomTable.item(concept: $0)) }),
            special: special, beginsName: NameBeginnings(trie: trie, names: names).bySet,
            headingNumber: numbers, headingCount: headingNumber.count)
    }

    // MARK: Patterns

    private mutating func add(_ pattern: PatternSyntax, group: Int32, use: CompiledPattern.Use) {
        let source = Int32(sources.count)
        sources.append(pattern)
        var heading: Int32 = -1
        var nearGroup: Int32 = -1
        switch pattern.scope {
        case .anywhere: break
        case .under(let phrases):
            var numbers: [Int32] = []
            for phrase in phrases { numbers += terms.expand(phrase, in: pattern, alone: false) }
            let atom = terms.table.atom(numbers)
            heading = headingNumber[atom] ?? Int32(headingNumber.count)
            headingNumber[atom] = heading
        case .near(let element):
            nearGroup = groupOfElement[element] ?? -1
        }
        for variant in variants(of: pattern) {
            var compiled = CompiledPattern(
                firstSlot: Int32(patterns.atoms.count), slotCount: Int32(variant.count),
                group: group,
                use: use, heading: heading, nearGroup: nearGroup, hasDirection: false,
                source: source,
                language: Matcher.number(of: pattern.language))
            for slot in variant {
                patterns.atoms.append(terms.table.atom(slot.phrases))
                patterns.gaps.append(slot.gap)
                for number in slot.phrases where terms.isSide(number) {
                    compiled.hasDirection = true
                }
            }
            patterns.patterns.append(compiled)
        }
    }

    private struct FlatSlot {
        var phrases: [Int32]
        var gap: Int32
    }

    /// The linear forms of a pattern: `~~` and `~` in both orders, alternatives with a built-in term inside split off.
    private mutating func variants(of pattern: PatternSyntax) -> [[FlatSlot]] {
        var orders: [[PatternSyntax.Slot]] = []
        for slots in pattern.slots.runsInAnyOrder() { orders += Self.orders(of: slots) }
        var variants: [[FlatSlot]] = []
        for order in orders.prefix(Self.variantLimit) { variants += flatten(order, of: pattern) }
        return Array(variants.prefix(Self.variantLimit))
    }

    /// Slots with those on both sides of each `~` in both orders.
    private static func orders(of slots: [PatternSyntax.Slot]) -> [[PatternSyntax.Slot]] {
        var orders: [[PatternSyntax.Slot]] = [[]]
        for slot in slots {
            var next: [[PatternSyntax.Slot]] = []
            for order in orders {
                if case .near(let distance) = slot.join, let last = order.last {
                    let gap = PatternSyntax.Join.gap(distance)
                    next.append(
                        order + [
                            .init(
                                join: gap, alternatives: slot.alternatives, location: slot.location)
                        ])
                    next.append(
                        order.dropLast() + [
                            .init(
                                join: last.join, alternatives: slot.alternatives,
                                location: slot.location),
                            .init(
                                join: gap, alternatives: last.alternatives, location: last.location),
                        ])
                } else {
                    next.append(order + [slot])
                }
            }
            orders = Array(next.prefix(variantLimit))
        }
        return orders
    }

    private mutating func flatten(_ slots: [PatternSyntax.Slot], of pattern: PatternSyntax)
        -> [[FlatSlot]]
    {
        var results: [[FlatSlot]] = [[]]
        for (index, slot) in slots.enumerated() {
            let gap: Int32 =
                switch slot.join {
                case .adjacent: 0
                case .gap(let count), .near(let count), .across(let count?): Int32(clamping: count)
                case .sentence, .across(nil): Int32.max
                }
            var simple: [Int32] = []
            var split: [Int32] = []
            for alternative in slot.alternatives {
                for number in terms.expand(alternative, in: pattern, alone: alternative.count == 1)
                {
                    if terms.isSplit(number) { split.append(number) } else { simple.append(number) }
                }
            }
            var next: [[FlatSlot]] = []
            for result in results {
                if !simple.isEmpty {
                    next.append(result + [FlatSlot(phrases: simple, gap: index == 0 ? 0 : gap)])
                }
                for number in split {
                    var slots = result
                    for (place, item) in terms.table.phrases[Int(number)].enumerated() {
                        slots.append(
                            FlatSlot(
                                phrases: [terms.table.phrase([item])],
                                gap: place == 0 && index > 0 ? gap : 0))
                    }
                    next.append(slots)
                }
            }
            results = Array(next.prefix(Self.variantLimit))
        }
        return results
    }

    // MARK: Engine terms

    private mutating func specialAtoms() -> SpecialAtoms {
        var strong: [RoleRule.Role: Int32] = [:]
        var maybe: [RoleRule.Role: Int32] = [:]
        for role in RoleRule.Role.allCases {
            strong[role] = terms.table.atom(terms.roleWords(role, \.words, languages: languages))
            maybe[role] = terms.table.atom(terms.roleWords(role, \.maybe, languages: languages))
        }
        return SpecialAtoms(
            negator: atom(of: "negator"), neutral: atom(of: "not-negation"),
            lead: atom(of: "negated-lead"),
            softener: atom(of: "softener"), strong: strong, maybe: maybe,
            concept: concepts.map { atom(of: $0) },
            place: atom(of: "place-name"))
    }

    private mutating func atom(of term: String) -> Int32 {
        terms.table.atom(terms.phrases(of: term, languages: languages))
    }

    // MARK: Triggers

    /// For every atom the patterns to try when it occurs: each pattern waits for the rarest of its atoms.
    ///
    /// How often an atom occurs is counted in the packs' own example sentences.
    private func triggers(
        vocabulary: Vocabulary, trie: PhraseTrie, builtinAtoms: IntLists
    ) -> IntLists {
        let count = Int(terms.table.count)
        var frequency = [Int](repeating: 0, count: count)
        let tokenizer = Tokenizer(vocabulary)
        var examples = 0
        let written = syntax.elements.map(\.patterns) + syntax.adverse.map(\.patterns)
        for example in written.flatMap({ $0.yes + $0.no }) {
            examples += 1
            for token in tokenizer.tokens(of: Array(example.text.utf8)).tokens {
                for atom in trie.singles[Int(token.symbols)] { frequency[Int(atom)] += 1 }
            }
        }
        for atom in builtinAtoms.values { frequency[Int(atom)] += examples + 1 }
        var triggered = [[Int32]](repeating: [], count: count)
        for (index, pattern) in patterns.patterns.enumerated() {
            let rarest = patterns.atoms[pattern.slots].min { left, right in
                (frequency[Int(left)], left) < (frequency[Int(right)], right)
            }
            if let rarest { triggered[Int(rarest)].append(Int32(index)) }
        }
        return IntLists(triggered)
    }
}

/// Which symbol sets can begin a phrase of some atoms.
private struct NameBeginnings {
    let bySet: [Bool]

    init(trie: PhraseTrie, names: Set<Int32>) {
        var reaches = [Bool](repeating: false, count: trie.ends.count)
        // Children have higher numbers than their parents.
        for node in (0..<trie.ends.count).reversed() {
            reaches[node] =
                trie.ends[node].contains(where: names.contains)
                || trie.nodes[node].contains { reaches[Int($0)] }
        }
        bySet = (0..<trie.singles.count).map { set in
            trie.singles[set].contains(where: names.contains)
                || trie.roots[set].contains { reaches[Int($0)] }
        }
    }
}
