import ClauseText

/// A paragraph that a reader has gathered and not yet put into the document.
struct TextPiece {
    var kind: Block.Kind
    /// The words with their printed number.
    var text: [UInt8]
    /// How many bytes of `text` are the printed number.
    var labelLength = 0
    var level = 0
    /// Where its lines begin, as `Block.indent` has it.
    var indent: Int32?

    /// What the cells of a table row become: a number beside a text is one item, a single filled cell is running text,
    /// and any others are cells.
    static func row(_ cells: [[TextPiece]]) -> [TextPiece] {
        let filled = cells.filter { !$0.isEmpty }
        if filled.count == 1 { return filled[0] }
        if filled.count == 2, filled[0].count == 1, let sign = filled[0].first,
            sign.text.count <= 12, let body = filled[1].first,
            RowOpening.isLabel(sign.text + Array(" Text".utf8))
        {
            let item = TextPiece(
                kind: body.kind == .heading ? .heading : .listItem,
                text: sign.text + [0x20] + body.text, labelLength: sign.text.count,
                level: body.level)
            return [item] + filled[1].dropFirst()
        }
        return filled.enumerated().map { column, cell in
            TextPiece(
                kind: .tableCell, text: Array(cell.map(\.text).joined(separator: [0x0A])),
                level: column + 1)
        }
    }
}

extension DocumentBuilder {
    /// Adds a gathered paragraph.
    mutating func append(_ piece: TextPiece) throws(ReadError) {
        try append(
            piece.kind, piece.text, labelLength: piece.labelLength, level: piece.level,
            indent: piece.indent)
    }
}
