/// A run of text on one line of a page, with its place.
///
/// Lengths are points; the origin is the page's top left corner and `top` is smaller than `bottom`.
struct PageFragment {
    var left: Float
    var right: Float
    var top: Float
    var bottom: Float
    var baseline: Float
    /// Size of the type, or the height of the line where the program does not tell the size.
    var size: Float
    var isBold: Bool
    /// The run's words as UTF-8; may open or end with blanks.
    var text: [UInt8]

    var width: Float { right - left }
    var height: Float { bottom - top }

    /// Whether nothing is to be seen of it.
    var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }

    /// Whether it runs up or down the page, as a stamp at its edge does.
    var isSideways: Bool { height > 3 * max(size, 1) && height > 2 * width && text.count > 3 }

    /// Whether two runs stand on one line: their heights overlap by half of the smaller.
    func sharesLine(with other: PageFragment) -> Bool {
        let overlap = min(bottom, other.bottom) - max(top, other.top)
        return overlap * 2 >= min(height, other.height)
    }
}

/// The text of one page as a program found it.
struct PageText {
    /// In the order of the file, which is often not the order of reading.
    var fragments: [PageFragment]
}
