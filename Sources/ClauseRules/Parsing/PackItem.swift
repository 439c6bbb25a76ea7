/// A line of a pack with the lines that continue it: a key and its value.
struct PackItem: Sendable {
    /// The first word of the line.
    let key: PackValue
    /// What follows the key, continuation lines joined.
    var value: PackValue

    var name: String { key.text }
}

/// A line that starts at the margin, with the indented lines that belong to it.
struct PackBlock: Sendable {
    var head: PackItem
    var lines: [PackItem] = []
    /// Whether a line of it could not be read, so that what seems missing may stand there.
    var hasLostLines = false
}
