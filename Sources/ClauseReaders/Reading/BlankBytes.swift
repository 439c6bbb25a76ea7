extension UInt8 {
    /// Whether it is a blank or a line end of ASCII.
    var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension StringProtocol {
    /// The text without blank space at either end.
    var trimmingBlanks: String {
        var view = self[startIndex..<endIndex]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
