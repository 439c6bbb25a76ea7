import ClauseRules
import ClauseText

/// Sentences that only say what a word means, and the defined terms that carry a concept of the lexicon.
struct Definitions {
    /// Whether each sentence is a definition.
    private(set) var isDefinition: [Bool]
    /// The defined words with the tokens that say what they mean.
    private var terms: [(name: Range<Int>, meaning: Range<Int>)] = []

    private static let means = WordHashes("means mean meaning refers includes significa designa")
    private static let is1 = WordHashes("is are shall")
    /// How many tokens of a definition's start tell what kind of thing the word is.
    private static let headLimit = 14

    init(_ document: Document, stream: TokenStream, passages: PassageTable) {
        isDefinition = Array(repeating: false, count: stream.sentences.count)
        for (index, sentence) in stream.sentences.enumerated() {
            guard let first = sentence.tokens.first,
                stream.tokens[first].flags.contains(.quoteBefore)
            else {
                markHan(index, sentence, stream: stream)
                continue
            }
            let limit = min(first + 8, sentence.tokens.upperBound)
            guard
                let close = (first..<limit).first(where: {
                    stream.tokens[$0].flags.contains(.quoteAfter)
                })
            else { continue }
            let verbLimit = min(close + 8, sentence.tokens.upperBound)
            guard
                let verb = (close + 1..<max(verbLimit, close + 1)).first(where: {
                    Self.means.contains(stream.tokens[$0])
                })
            else { continue }
            isDefinition[index] = true
            let meaning = verb + 1..<min(verb + 1 + Self.headLimit, sentence.tokens.upperBound)
            if !meaning.isEmpty { terms.append((first..<close + 1, meaning)) }
        }
    }

    /// Chinese definitions: a quoted word followed by 指, 是指 or 係指.
    private mutating func markHan(
        _ index: Int, _ sentence: TokenStream.Sentence, stream: TokenStream
    ) {
        guard let first = sentence.tokens.first, stream.tokens[first].flags.contains(.han) else {
            return
        }
        let limit = min(first + 12, sentence.tokens.upperBound)
        for place in first..<limit where stream.tokens[place].hash == Self.refers {
            let before = stream.tokens[max(first, place - 2)..<place]
            if before.contains(where: {
                $0.flags.contains(.quoteAfter) || $0.flags.contains(.colon)
            }) {
                isDefinition[index] = true
                return
            }
        }
    }

    private static let refers = WordHashes.hash("指")

    /// The places where a defined term stands for a concept that its meaning begins with.
    func conceptMarks(names: [NameHit], stream: TokenStream) -> [TextMark] {
        guard !terms.isEmpty else { return [] }
        var conceptsOfTerm: [[UInt32]: Set<Int32>] = [:]
        for term in terms {
            var low = names.firstIndex(atOrAfter: term.meaning.lowerBound, by: \.start)
            var concepts: Set<Int32> = []
            while low < names.count, names[low].start < term.meaning.upperBound {
                if case .concept(let concept) = names[low].kind { concepts.insert(concept) }
                low += 1
            }
            if !concepts.isEmpty {
                conceptsOfTerm[stream.tokens[term.name].map(\.hash), default: []].formUnion(
                    concepts)
            }
        }
        guard !conceptsOfTerm.isEmpty else { return [] }
        let sequences = WordSequences(conceptsOfTerm.keys)
        var marks: [TextMark] = []
        for (index, token) in stream.tokens.enumerated() where token.flags.isNameLike {
            sequences.forEach(at: index, in: stream.tokens) { term in
                for concept in (conceptsOfTerm[term] ?? []).sorted() {
                    marks.append(
                        TextMark(
                            kind: .concept(concept), start: Int32(index),
                            end: Int32(index + term.count)))
                }
            }
        }
        return marks
    }
}
