/// All mistakes of a set of packs, in the order of the files and lines.
public struct PackErrors: Error, Sendable, Equatable {
    /// Never empty.
    public let diagnostics: [PackDiagnostic]
    /// How many mistakes were found beyond those kept.
    public let omitted: Int

    public init(_ diagnostics: [PackDiagnostic], omitted: Int = 0) {
        self.diagnostics = diagnostics
        self.omitted = omitted
    }
}

extension PackErrors: CustomStringConvertible {
    /// Every mistake with its line and carets, then how many there are.
    public var description: String {
        var text = diagnostics.map { $0.description + "\n" }.joined(separator: "\n")
        let total = diagnostics.count + omitted
        text += "\n\(total) \(total == 1 ? "mistake" : "mistakes") in the packs"
        if omitted > 0 { text += ", of which the first \(diagnostics.count) are shown" }
        return text
    }
}
