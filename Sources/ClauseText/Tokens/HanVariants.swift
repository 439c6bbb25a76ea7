/// Simplified characters with their Traditional forms.
enum HanVariants {
    /// Pairs in a row: the Simplified character, then the Traditional one it stands for in contracts.
    static let pairs = "务務协協议議条條约約数數据據审審计計检檢责責任任"
}
