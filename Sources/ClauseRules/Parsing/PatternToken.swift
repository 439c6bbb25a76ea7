/// A mark or word of a pattern, with its place among the pattern's bytes.
struct PatternToken: Sendable {
    let kind: Kind
    /// Half-open byte offsets into the pattern's value.
    let range: Range<Int>

    enum Kind: Sendable, Equatable {
        /// A run of letters, digits and the marks that words hold, as written, without `*` and `?`.
        case word(String, isPrefix: Bool, isOptional: Bool)
        case term(String, isOptional: Bool)
        case open
        case close(isOptional: Bool)
        case bar
        case gap(Int)
        case near(Int)
        case across(Int?)
        case sentence
        case colon
    }
}
