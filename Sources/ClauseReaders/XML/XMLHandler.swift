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
