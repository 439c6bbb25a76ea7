/// Currency codes that may stand before a number without white space, such as "USD10,000".
enum Currencies {
    private static let hashes = Set(
        [
            "usd", "hkd", "mop", "rmb", "cny", "eur", "gbp", "ntd", "twd", "chf", "jpy", "sgd",
            "aud", "cad", "brl",
        ]
        .map { WordFolding.hash($0.utf8) })

    /// Whether the letters hashed so far are a currency code.
    static func isCode(_ hash: UInt32, letters: Int) -> Bool {
        letters == 3 && hashes.contains(hash)
    }
}
