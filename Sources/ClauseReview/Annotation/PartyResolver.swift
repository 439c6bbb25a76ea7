import ClauseRules
import ClauseText

/// Finds out which of an agreement's names mean the customer and which the provider.
///
/// Names come from the lexicon and from the agreement itself, where a parenthesis at the start defines them ("Acme Ltd
/// (the "Supplier")"). Unambiguous lexicon words keep their role; the others get theirs from how they are used, names
/// defined together share one, and a name left over is the side opposite to the one that is known. A party whose side
/// cannot be told counts for both, so that nothing is lost for want of a name.
struct PartyResolver {
    private(set) var names = PartyNames()
    /// The places where a side or person is named, ascending by first token.
    private(set) var marks: [TextMark] = []

    let stream: TokenStream
    private let document: Document

    /// How many tokens from the start definitions of the parties are looked for.
    private static let frontLimit = 2500

    init(_ document: Document, stream: TokenStream, passages: PassageTable, names hits: [NameHit]) {
        self.document = document
        self.stream = stream
        var candidates = lexiconCandidates(hits)
        addDefinedNames(to: &candidates)
        addStatedNames(to: &candidates)
        addSubjects(to: &candidates, hits: hits)
        addChineseSubjects(to: &candidates, hits: hits)
        dropPartsOfNames(&candidates)
        decide(&candidates)
        mark(candidates, hits: hits)
        let most = candidates.values.filter { $0.role != nil && $0.isNamed }.map(\.uses.count).max()
        let pronouns = PartyPronouns(stream, nameUses: most ?? 0)
        marks += pronouns.marks
        if pronouns.hasFirst { names.provider.append("we") }
        if pronouns.hasSecond { names.customer.append("you") }
        marks.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        collectNames(candidates)
    }

    // MARK: Candidates

    private func hashes(_ range: Range<Int>) -> [UInt32] { stream.tokens[range].map(\.hash) }

    private func lexiconCandidates(_ hits: [NameHit]) -> [[UInt32]: PartyCandidate] {
        var candidates: [[UInt32]: PartyCandidate] = [:]
        let enclosed = ChinesePartyNames(stream).enclosed(hits)
        for (index, hit) in hits.enumerated() where !enclosed.contains(index) {
            let range = hit.start..<hit.end
            if isCutShort(range) || isBroken(range) { continue }
            var role: RoleRule.Role
            var isStrong = false
            switch hit.kind {
            case .strong(let found):
                role = found
                isStrong = true
            case .maybe(let found): role = found
            case .concept, .place: continue
            }
            guard role == .customer || role == .provider else { continue }
            let key = hashes(range)
            // Changed where it is: a copy of each would copy all its uses.
            candidates[key, default: PartyCandidate(hashes: key)].note(
                range, role: role, isStrong: isStrong,
                isNameLike: stream.tokens[hit.start].flags.isNameLike)
        }
        return candidates
    }

    /// Whether a name's last letter is the article of what follows: "the Disclosing Party a reasonable time".
    private func isCutShort(_ range: Range<Int>) -> Bool {
        let last = stream.tokens[range.upperBound - 1]
        return range.count > 1 && last.end - last.start == 1 && !last.flags.contains(.capital)
            && stream.tokens[range.lowerBound].flags.contains(.capital)
    }

    /// Whether a mark stands between the words of a name: "the Services, Provider" and "each Party (A)" are none.
    private func isBroken(_ range: Range<Int>) -> Bool {
        stream.tokens[range].dropLast().contains {
            !$0.flags.isDisjoint(with: [.comma, .semicolon, .colon, .parenAfter, .sentenceEnd])
        } || stream.tokens[range].dropFirst().contains { $0.flags.contains(.parenBefore) }
    }

    /// Adds names that the start of the agreement defines, with every place where they are used.
    private func addDefinedNames(to candidates: inout [[UInt32]: PartyCandidate]) {
        let chinese = ChinesePartyNames(stream)
        var defined: [[UInt32]: Int] = [:]
        var places: [[UInt32]: Int] = [:]
        var brands: Set<[UInt32]> = []
        for definition in PartyDefinition.definitions(in: stream, limit: Self.frontLimit) {
            let key = hashes(definition.name)
            let last = stream.tokens[definition.name.upperBound - 1]
            guard defined[key] == nil, !Self.things.contains(last),
                !Self.isGeneric(last)
                    || definition.name.count > 1
                        && (Self.persons.contains(last) || definition.isAbbreviation(in: stream)
                            || isCompany(definition)),
                chinese.canBeParty(definition.name, bracket: definition.opening)
            else { continue }
            defined[key] = definition.group
            places[key] = definition.opening
            if definition.isBrand(in: stream) { brands.insert(key) }
        }
        guard !defined.isEmpty else { return }
        let fresh = defined.keys.filter { candidates[$0] == nil }
        for key in fresh { candidates[key] = PartyCandidate(hashes: key) }
        for (key, group) in defined {
            candidates[key]?.definition = group
            candidates[key]?.definedAt = places[key] ?? 0
            candidates[key]?.isBrand = brands.contains(key)
        }
        addUses(of: fresh, to: &candidates, isDefined: true)
    }

    /// Whether a company's form stands right before the parenthesis: "Norwell Corp. (the "Data Center")".
    private func isCompany(_ definition: PartyDefinition) -> Bool {
        hasCompanyForm(before: definition.opening, reach: 2)
    }

    /// Adds names that the agreement gives together with its "we" or "you", or whose definition says what side they are.
    private func addStatedNames(to candidates: inout [[UInt32]: PartyCandidate]) {
        var fresh: [[UInt32]] = []
        let stated =
            PronounNames.names(in: stream, limit: Self.frontLimit)
            + DescribedNames.names(in: stream, limit: Self.frontLimit)
        for name in stated
        where !Self.isGeneric(stream.tokens[name.words.upperBound - 1]) {
            let key = hashes(name.words)
            if candidates[key] == nil {
                candidates[key] = PartyCandidate(hashes: key)
                fresh.append(key)
            }
            candidates[key]?.statedRole = name.role
        }
        addUses(of: fresh, to: &candidates)
    }

    /// Adds capitalised names that often stand before "shall", "will", "may" or "agrees": an agreement's parties do.
    private func addSubjects(to candidates: inout [[UInt32]: PartyCandidate], hits: [NameHit]) {
        var isOther = [Bool](repeating: false, count: stream.tokens.count)
        for hit in hits {
            switch hit.kind {
            case .strong(.regulator), .strong(.subcontractor), .strong(.affiliate),
                .strong(.auditor),
                .strong(.party), .place:
                for index in hit.start..<hit.end { isOther[index] = true }
            default: continue
            }
        }
        var counts: [[UInt32]: Int] = [:]
        for (index, token) in stream.tokens.enumerated() where Self.modals.contains(token) {
            var start = index
            while start > 0, index - start < Self.nameLength, !isOther[start - 1] {
                if isNameToken(start - 1) {
                    start -= 1
                } else if start > 1, start < index, Self.joins.contains(stream.tokens[start - 1]),
                    isNameToken(start - 2), !isOther[start - 2]
                {
                    start -= 2
                } else {
                    break
                }
            }
            guard start < index, !Self.isGeneric(stream.tokens[index - 1]),
                !Self.things.contains(stream.tokens[index - 1]), !isBroken(start..<index)
            else { continue }
            counts[hashes(start..<index), default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        let names = counts.filter { $0.value >= Self.leastSubjects && $0.value * 5 >= most }.keys
        let fresh = names.filter { candidates[$0] == nil }
        for key in fresh { candidates[key] = PartyCandidate(hashes: key) }
        for key in names { candidates[key]?.isSubject = true }
        addUses(of: fresh, to: &candidates)
    }

    /// "Bank" in "Bank of Granite" is no name of its own.
    private func dropPartsOfNames(_ candidates: inout [[UInt32]: PartyCandidate]) {
        let longer = candidates.values.filter { $0.isSubject && $0.hashes.count > 2 }
        guard longer.contains(where: { !$0.uses.isEmpty }) else { return }
        var isCovered = [Bool](repeating: false, count: stream.tokens.count)
        for candidate in longer {
            for use in candidate.uses { for index in use { isCovered[index] = true } }
        }
        for (key, candidate) in candidates where key.count < 3 {
            let own = candidate.uses.filter { !isCovered[$0.lowerBound] }
            if own.isEmpty { candidates[key] = nil } else { candidates[key]?.uses = own }
        }
    }

    /// Adds Chinese names that the agreement makes the subject of its duties.
    private func addChineseSubjects(
        to candidates: inout [[UInt32]: PartyCandidate], hits: [NameHit]
    ) {
        let known = Set(candidates.keys)
        let others = Set(hits.map { hashes($0.start..<$0.end) }).subtracting(known)
        let names = ChinesePartyNames(stream).subjects(known: known).subtracting(others)
        let fresh = names.subtracting(known)
        for key in fresh { candidates[key] = PartyCandidate(hashes: key) }
        for key in names { candidates[key]?.isSubject = true }
        addUses(of: Array(fresh), to: &candidates)
    }

    private static let modals = WordHashes(
        "shall will may must agrees warrants represents deve devera pode podera obriga compromete garante "
            + "reserva concede assegura mantem fornece presta disponibiliza trata notifica comunica nao realiza atua actua "
            + "garantira mantera fornecera prestara disponibilizara tratara notificara comunicara assegurara realizara "
            + "adotara implementara informara utilizara enviara respondera pagara tera poderao deverao compromete se"
    )
    private static let leastSubjects = 3
    /// Most words of a name that is found as a subject.
    private static let nameLength = 4
    /// What may stand inside a name: "Bank of America".
    private static let joins = WordHashes("of de do da")
    private static let articles = WordHashes(
        "the this that such each any no all if when where neither either and or o os as do da dos das ao se "
            + "a quando caso este esta cada qualquer nenhum nenhuma no na")

    /// Whether a token can be part of a name that is the subject of what follows.
    private func isNameToken(_ index: Int) -> Bool {
        let token = stream.tokens[index]
        return (token.flags.contains(.capital) || isDomain(index))
            && !token.flags.contains(.sentenceEnd)
            && !token.flags.contains(.comma) && !token.flags.contains(.possessive)
            && !Self.articles.contains(token)
    }

    /// Whether a token is the last part of a name such as "Fulmar.io".
    private func isDomain(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = stream.tokens[index - 1]
        return before.flags.contains(.capital) && before.end + 1 == stream.tokens[index].start
            && document.bytes[Int(before.end)] == UInt8(ascii: ".")
    }

    /// Notes every capitalised place where fresh names stand.
    ///
    /// - Parameter isDefined: whether the agreement defines the names, so that "eGain" is one too.
    private func addUses(
        of keys: [[UInt32]], to candidates: inout [[UInt32]: PartyCandidate],
        isDefined: Bool = false
    ) {
        let names = WordSequences(keys)
        for (index, token) in stream.tokens.enumerated()
        where isDefined || token.flags.contains(.capital) || token.flags.contains(.han) {
            names.forEach(at: index, in: stream.tokens) { key in
                candidates[key]?.uses.append(index..<index + key.count)
                candidates[key]?.capitalUses += 1
            }
        }
    }

    private static let generic = WordHashes(
        "we us our ours you your yours agreement contract services service party parties date term msa sow order software system systems "
            + "schedule exhibit fees effective products product program licensed deliverables work plan act policy "
            + "addendum terms annex territory marks site website confidential information affiliate affiliates payment "
            + "payments fee period event notice cost costs amount amounts account accounts shares plans commission board "
            + "court law laws property materials data section article clause it they there which who he she nothing "
            + "employees employee personnel hundred thousand million only users user member members indemnification arbitrator arbitration contrato acordo servico "
            + "servicos dados informacao informacoes clausula anexo partes regulamento recurso preco prazo incidente sistema titular "
            + "condicoes termos plataforma software rede equipamentos cessacao litigio")

    /// Words that end the name of a thing even where a company stands before its definition.
    private static let things = WordHashes("date amendment agreement addendum dollars currency")

    /// Generic words for somebody, which name a party when another word stands before them: "Marketing Affiliate".
    private static let persons = WordHashes("affiliate member user employee")

    private static func isGeneric(_ last: Token) -> Bool { generic.contains(last) }

    // MARK: Marks

    private mutating func mark(_ candidates: [[UInt32]: PartyCandidate], hits: [NameHit]) {
        for candidate in candidates.values {
            guard let role = candidate.role else { continue }
            for use in candidate.uses {
                marks.append(
                    TextMark(
                        kind: .role(role), start: Int32(use.lowerBound), end: Int32(use.upperBound))
                )
            }
        }
        for hit in hits {
            guard case .strong(.party) = hit.kind else { continue }
            marks.append(
                TextMark(kind: .role(.party), start: Int32(hit.start), end: Int32(hit.end)))
        }
    }

    private mutating func collectNames(_ candidates: [[UInt32]: PartyCandidate]) {
        let ordered = candidates.values.filter { $0.role != nil && !$0.uses.isEmpty }
            .sorted {
                ($0.uses[0].lowerBound, $0.uses[0].upperBound) < (
                    $1.uses[0].lowerBound, $1.uses[0].upperBound
                )
            }
        var known: Set<String> = []
        for candidate in ordered {
            guard let use = candidate.uses.first else { continue }
            let tokens = stream.tokens
            let span = tokens[use.lowerBound].span.union(tokens[use.upperBound - 1].span)
            var name = document.text(span).replacing("\n", with: " ")
            if tokens[use.upperBound - 1].flags.contains(.possessive) { name.removeLast(2) }
            if candidate.role == .customer, known.insert("c" + name).inserted {
                names.customer.append(name)
            }
            if candidate.role == .provider, known.insert("p" + name).inserted {
                names.provider.append(name)
            }
        }
    }
}
