import ClauseText

/// A document as lines that tests compare: kind, level, label, page and continuation of each block, then its text.
func dump(_ document: Document) -> [String] {
    document.blocks.map { block in
        var marks = block.kind.rawValue
        if block.level > 0 { marks += " \(block.level)" }
        if let page = document.page(at: block.span.start) { marks += " p\(page)" }
        if block.isContinuation { marks += " goes on" }
        let text = document.text(block.span)
        let label = block.label.map { document.text($0) } ?? ""
        let rest = text.dropFirst(label.count).drop { $0 == " " }
        return "[\(marks)] " + (label.isEmpty ? text : "<\(label)> \(rest)")
    }
}

/// Problems that no document may have, whatever it was made from; empty when there are none.
func faults(_ document: Document) -> [String] {
    var faults: [String] = []
    if String(validating: document.bytes, as: UTF8.self) == nil { faults.append("not UTF-8") }
    var end: Int32 = 0
    for block in document.blocks {
        if block.span.start < end { faults.append("blocks overlap at \(block.span.start)") }
        if block.span.isEmpty { faults.append("empty block at \(block.span.start)") }
        if Int(block.span.end) > document.bytes.count { faults.append("block past the end") }
        if let label = block.label, !block.span.contains(label) { faults.append("label outside") }
        end = block.span.end
    }
    if document.pageStarts != document.pageStarts.sorted() { faults.append("pages out of order") }
    return faults
}
