extension Review {
    /// The review with its elements and adverse topics named in a language, for reports that people read.
    ///
    /// Findings carry titles and asks in the language that they were made in; element files name elements in English
    /// only, and reviews that programs read keep those names. What has no other name keeps its own.
    public func naming(in language: Memo.Language) -> Review {
        if language == .english { return self }
        var review = self
        for index in review.findings.indices {
            review.findings[index].nameElements(in: language)
        }
        for index in review.adverse.indices {
            let topic = review.adverse[index].topic
            review.adverse[index].title =
                TranslatedNames.elements.name(of: topic, language) ?? review.adverse[index].title
        }
        return review
    }
}

extension Finding {
    fileprivate mutating func nameElements(in language: Memo.Language) {
        var names: [String: String] = [:]
        for index in elements.indices {
            guard let name = TranslatedNames.elements.name(of: elements[index].id, language) else {
                continue
            }
            names[elements[index].title] = name
            elements[index].title = name
        }
        for index in gaps.indices {
            if gaps[index].kind == .adverse {
                let topic = gaps[index].element
                gaps[index].message =
                    TranslatedNames.elements.name(of: topic, language) ?? gaps[index].message
            } else {
                gaps[index].message = gaps[index].message
                    .split(separator: Gap.separator(.english))
                    .map { names[String($0)] ?? String($0) }
                    .joined(separator: Gap.separator(language))
            }
        }
    }
}

extension Gap {
    /// What stands between the titles of elements of which one is enough.
    static func separator(_ language: Memo.Language) -> String {
        switch language {
        case .english: "; or: "
        case .traditionalChinese: "；或："
        case .portuguese: "; ou: "
        }
    }
}
