/// Folds Simplified Chinese characters and variants to the Traditional form, so that both match alike.
public enum HanFolding {
    /// The Traditional form of an ideograph, or the scalar itself.
    @inlinable
    public static func fold(_ scalar: UInt32) -> UInt32 {
        guard scalar >= 0x4E00, scalar <= 0x9FFF else { return scalar }
        let folded = table[Int(scalar) - 0x4E00]
        return folded == 0 ? scalar : UInt32(folded)
    }

    // Traditional form by offset from U+4E00, 0 where the character folds to itself.
    @usableFromInline
    static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x5200)
        let pairs = Array(HanVariants.pairs.unicodeScalars)
        var index = 0
        while index + 1 < pairs.count {
            let from = Int(pairs[index].value) - 0x4E00
            if table.indices.contains(from) {
                table[from] = UInt16(truncatingIfNeeded: pairs[index + 1].value)
            }
            index += 2
        }
        return table
    }()
}
