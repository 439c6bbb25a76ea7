/// Abbreviations whose full stop does not end a sentence.
enum Abbreviations {
    private static let words = [
        "inc", "rs", "corp", "co", "ltd", "llc", "plc", "no", "nos", "mr", "mrs", "ms", "dr", "st",
        "art",
        "arts", "sec", "secs", "para", "paras", "cl", "ch", "vs", "dept", "approx", "jan", "feb",
        "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "al", "ext", "eg",
        "ie", "cf", "fl", "attn", "tel", "fax", "div", "ed", "exh", "fig", "govt", "hon", "jr",
        "sr",
        "lda", "ltda", "sra", "exmo", "exma", "av", "proc", "bldg", "rd", "ave", "blvd", "ste",
    ]

    private static let hashes = Set(words.map { WordFolding.hash($0.utf8) })

    /// Whether a folded word's hash is that of an abbreviation.
    static func contains(_ hash: UInt32) -> Bool { hashes.contains(hash) }
}
