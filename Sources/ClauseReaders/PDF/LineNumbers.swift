/// Finds the numbers that some pages count their lines with, beside the text.
enum LineNumbers {
    private static let fewest = 8

    /// The fragments of a page that are line numbers, as indices into `PageText.fragments`.
    ///
    /// They stand in one column beside all other text, evenly spaced, and count on by one or by five. Numbers of
    /// clauses are not evenly spaced.
    static func indices(in page: PageText) -> [Int] {
        var numbers: [(index: Int, value: Int)] = []
        var textLeft = Float.infinity
        var textRight = -Float.infinity
        for (index, fragment) in page.fragments.enumerated() where !fragment.isBlank {
            let digits = fragment.text.drop { $0 == 0x20 }.prefix { $0 > 0x20 }
            if digits.count <= 3,
                fragment.text.allSatisfy({ $0 == 0x20 || (0x30...0x39).contains($0) }),
                let value = Int(String(decoding: digits, as: UTF8.self))
            {
                numbers.append((index, value))
            } else if !fragment.isSideways {
                textLeft = min(textLeft, fragment.left)
                textRight = max(textRight, fragment.right)
            }
        }
        let beside = numbers.filter {
            page.fragments[$0.index].right <= textLeft + 1
                || page.fragments[$0.index].left >= textRight - 1
        }.sorted { page.fragments[$0.index].baseline < page.fragments[$1.index].baseline }
        guard beside.count >= fewest else { return [] }
        var steps: [Float] = []
        let stride = beside[1].value - beside[0].value
        guard stride == 1 || stride == 5 else { return [] }
        for (one, next) in zip(beside, beside.dropFirst()) {
            guard next.value - one.value == stride else { return [] }
            steps.append(
                page.fragments[next.index].baseline - page.fragments[one.index].baseline)
        }
        let typical = steps.sorted()[steps.count / 2]
        let even = steps.count { abs($0 - typical) <= 0.15 * typical + 1 }
        return even * 10 >= steps.count * 9 ? beside.map(\.index) : []
    }
}
