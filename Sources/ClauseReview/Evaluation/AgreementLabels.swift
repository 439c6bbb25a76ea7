/// What people found in one agreement, in the form of the label guide.
public struct AgreementLabels: Sendable, Codable, Hashable {
    /// File name of the agreement.
    public var document: String
    /// Quotes by element id; an element that is not there has none.
    public var elements: [String: [String]]
    /// Quotes by adverse topic; nil when the labels say nothing about adverse topics.
    public var adverse: [String: [String]]?
    /// Normalised values by element id.
    public var values: [String: String]
    /// Ids that were looked at; nil when it is every element.
    public var scope: [String]?
    /// Whether a right of either side counts.
    public var ignoresDirection: Bool

    public init(
        document: String, elements: [String: [String]], adverse: [String: [String]]?,
        values: [String: String] = [:], scope: [String]? = nil, ignoresDirection: Bool = false
    ) {
        self.document = document
        self.elements = elements
        self.adverse = adverse
        self.values = values
        self.scope = scope
        self.ignoresDirection = ignoresDirection
    }
}
