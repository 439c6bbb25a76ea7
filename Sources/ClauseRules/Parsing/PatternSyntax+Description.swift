extension PatternSyntax: CustomStringConvertible {
    /// The pattern as a pack would write it; reading it again gives the same slots.
    ///
    /// Alternations are shown written out, Chinese characters without spaces between, other words as they stand.
    public var description: String {
        var text = ""
        switch scope {
        case .anywhere: break
        case .under(let phrases): text += "under \(Self.list(phrases)): "
        case .near(let elementID): text += "near \(elementID): "
        }
        for (index, slot) in slots.enumerated() {
            switch slot.join {
            case .adjacent: if index > 0 { text += " " }
            case .gap(let count): text += " ..\(count) "
            case .sentence: text += " ... "
            case .near(let count): text += " ~\(count) "
            case .across(let count): text += count.map { " ~~\($0) " } ?? " ~~ "
            }
            let phrase = slot.alternatives.first ?? []
            if slot.alternatives.count == 1, phrase.count == 1 || phrase.allSatisfy(\.isLiteral) {
                text += Self.text(phrase)
            } else {
                text += Self.list(slot.alternatives)
            }
        }
        return text
    }

    /// Alternatives in parentheses.
    private static func list(_ phrases: [Phrase]) -> String {
        "(" + phrases.map(text).joined(separator: " | ") + ")"
    }

    /// The words of a phrase as a pack would write them.
    static func text(_ phrase: Phrase) -> String {
        var text = ""
        for word in phrase {
            let next = word.description
            if let last = text.unicodeScalars.last, let first = next.unicodeScalars.first,
                !(PatternWords.isHan(last) && PatternWords.isHan(first))
            {
                text += " "
            }
            text += next
        }
        return text
    }
}

extension PatternSyntax.Word: CustomStringConvertible {
    /// The word as a pack would write it: `audit*`, `the?`, `<must>`.
    public var description: String {
        switch self {
        case .literal(let text, let isPrefix, let isOptional):
            text + (isPrefix ? "*" : "") + (isOptional ? "?" : "")
        case .term(let name, let isOptional): "<\(name)>" + (isOptional ? "?" : "")
        }
    }
}
