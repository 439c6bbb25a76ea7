import ClauseRules
import ClauseText

/// What is known of a document's words before patterns are matched.
struct Annotations: Sendable {
    /// Who the parties are.
    var parties: PartyNames
    /// Names, values and defined terms, ascending by first token.
    var marks: [TextMark]
    /// The values with what they say, ascending by first token.
    var values: [TextValue]
    /// Whether each sentence only defines a term.
    var isDefinition: [Bool]

    /// Reads a document's parties, values and defined terms, in time linear in its tokens.
    init(
        _ document: Document, stream: TokenStream, tree: ClauseTree, passages: PassageTable,
        packs: CompiledPacks
    ) {
        let names = packs.names(in: stream)
        let definitions = Definitions(document, stream: stream, passages: passages)
        let resolver = PartyResolver(document, stream: stream, passages: passages, names: names)
        parties = resolver.names
        values = ValueReader(document, stream: stream).values()
        var marks = resolver.marks
        for value in values {
            marks.append(
                TextMark(
                    kind: .value(value.kind), start: Int32(value.tokens.lowerBound),
                    end: Int32(value.tokens.upperBound), isBlank: value.isBlank))
        }
        for name in names {
            if case .place = name.kind, stream.tokens[name.start].flags.isNameLike {
                marks.append(
                    TextMark(kind: .value(.place), start: Int32(name.start), end: Int32(name.end)))
            }
        }
        marks += definitions.conceptMarks(names: names, stream: stream)
        marks.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        self.marks = marks
        isDefinition = definitions.isDefinition
    }
}

extension Token.Flags {
    /// Whether a token can begin a proper name: a capital letter or a Han character.
    var isNameLike: Bool { contains(.capital) || contains(.han) }
}
