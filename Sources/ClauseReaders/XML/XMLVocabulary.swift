/// Namespaces and local names that a handler knows, each standing for its index.
struct XMLVocabulary: Sendable {
    /// For every namespace the URIs it goes by.
    let namespaces: [[String]]
    /// Local names of elements and attributes, whatever their namespace.
    let names: [String]
    /// Whether elements with a name or a namespace that is not listed reach the handler; most of a Word file is
    /// such elements, and passing them over is what makes reading quick.
    var reportsUnknownElements = true
}
