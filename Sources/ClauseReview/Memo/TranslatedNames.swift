/// What the built-in packs' subjects are called in Chinese and Portuguese.
///
/// The packs name them in English only; an id that is not in the table keeps its English title.
struct TranslatedNames: Sendable {
    /// The names of each id: topics, elements or adverse topics.
    let names: [String: (chinese: String, portuguese: String)]

    /// The name of an id, or nil in English and for ids of packs of one's own.
    func name(of id: String, _ language: Memo.Language) -> String? {
        switch language {
        case .english: nil
        case .traditionalChinese: names[id]?.chinese
        case .portuguese: names[id]?.portuguese
        }
    }
}
