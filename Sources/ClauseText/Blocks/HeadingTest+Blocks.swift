extension Block {
    /// Whether a short block reads like a heading that stands on its own.
    ///
    /// For readers whose source tells paragraphs apart and does not always say which of them are headings.
    /// - Parameters:
    ///   - bytes: the document's text.
    ///   - next: the block that follows in the flow, or nil at the end.
    ///   - isSetApart: whether it is set in bold or otherwise unlike running text; a block without a number must be,
    ///     or be in capitals.
    public func readsLikeHeading(
        in bytes: [UInt8], before next: Block?, isSetApart: Bool
    ) -> Bool {
        let end = min(Int(span.end), bytes.count)
        let parser = ClauseLabelParser(bytes)
        var number = parser.label(
            at: Int(label?.start ?? span.start), end: Int(label?.end ?? span.end))
        if let label {
            guard number != nil else { return false }
            number?.span = label
        }
        var start = number.map { Int($0.span.end) } ?? Int(span.start)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        guard start < end, end - start <= 160 else { return false }
        let shape = WordShape(bytes, start..<end)
        guard number != nil || isSetApart || shape.isShouted else { return false }
        return HeadingTest(
            bytes: bytes, range: start..<end, shape: shape, label: number,
            nextIsText: next.map { $0.label != nil || $0.span.count >= 80 } ?? false
        ).passes
    }
}
