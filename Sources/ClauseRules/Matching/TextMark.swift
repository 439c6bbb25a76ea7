/// Tokens of a document that stand for a built-in term or a concept, found by annotation.
public struct TextMark: Sendable, Hashable {
    /// What the tokens stand for.
    public var kind: Kind
    /// First token, as an index into `TokenStream.tokens`.
    public var start: Int32
    /// Just past the last token.
    public var end: Int32
    /// Whether the value is only a placeholder.
    public var isBlank: Bool

    public init(kind: Kind, start: Int32, end: Int32, isBlank: Bool = false) {
        self.kind = kind
        self.start = start
        self.end = end
        self.isBlank = isBlank
    }

    /// What tokens stand for.
    public enum Kind: Sendable, Hashable {
        /// A side or person; `party` stands for customer and provider alike.
        case role(RoleRule.Role)
        /// A value.
        case value(BuiltinTerm)
        /// A defined term of the agreement that carries a concept, as an index into `CompiledPacks.concepts`.
        case concept(Int32)
    }
}
