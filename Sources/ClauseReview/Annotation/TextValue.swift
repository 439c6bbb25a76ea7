import ClauseRules

/// A value that the text holds, with its normalised form.
struct TextValue: Sendable, Hashable {
    /// What kind of value it is: duration, date, money, percent, number or reference.
    var kind: BuiltinTerm
    /// The tokens, as indices into `TokenStream.tokens`.
    var tokens: Range<Int>
    /// The normalised form, such as "30 days" or "2026-05-01".
    var text: String
    /// Whether a placeholder stands for it.
    var isBlank: Bool
}
