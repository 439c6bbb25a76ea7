/// The texts that cells of a workbook have in common and refer to by number: those that are known beforehand, for a
/// table of all of them would have to be held until the end.
struct SharedTexts {
    private var numbers: [String: Int] = [:]
    private var order: [String] = []

    init(_ texts: [String]) {
        for text in texts where !text.isEmpty && numbers[text] == nil {
            numbers[text] = order.count
            order.append(text)
        }
    }

    /// The number of a text, from 0, or nil when it is not among them.
    subscript(_ text: String) -> Int? { numbers[text] }

    /// The part of the workbook that holds them.
    var part: [UInt8] {
        var bytes = Array(
            (WorkbookParts.declaration
                + "<sst xmlns=\"\(WorkbookParts.main)\" uniqueCount=\"\(order.count)\">\n").utf8)
        for text in order {
            bytes += "<si><t xml:space=\"preserve\">\(Self.escaped(text))</t></si>\n".utf8
        }
        bytes += "</sst>".utf8
        return bytes
    }

    /// The text of a cell, on one line, within what a cell can hold.
    static func escaped(_ text: String) -> String {
        MarkupText.escaped(InertText.label(text, limit: CSVReport.cellLimit))
    }
}
