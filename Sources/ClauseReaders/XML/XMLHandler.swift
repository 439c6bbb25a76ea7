/// Receives the elements and text of an XML file in document order.
///
/// An error that it throws ends the scan. Bound to classes because a C callback hands it back.
protocol XMLHandler: AnyObject {
    /// The names that it wants to tell apart; all others arrive as unknown.
    var vocabulary: XMLVocabulary { get }
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError)
    func end(_ name: XMLName) throws(ReadError)
    /// A piece of character data as UTF-8; one text may come in several pieces, cut between characters.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError)
}

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

/// An element's name as indices into the handler's vocabulary; -1 for what that does not hold.
struct XMLName: Equatable {
    let namespace: Int
    let local: Int
}
