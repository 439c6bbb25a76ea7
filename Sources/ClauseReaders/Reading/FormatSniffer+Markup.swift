import ClauseText

extension FormatSniffer {
    /// The format of a text that opens with tags, or nil when it does not.
    static func markup(_ head: [UInt8]) -> SniffedFormat? {
        var start = 0
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        let lower = head[start...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard let open = lower.firstIndex(where: { $0 > 0x20 }) else { return nil }
        func has(_ text: String, within count: Int = window) -> Bool {
            index(of: Array(text.utf8), in: lower.prefix(count)) != nil
        }
        if lower[open] == 0x3C {
            if has("<w:worddocument") || has("<pkg:package") {
                return .unsupported(
                    name: "a Word XML file", advice: "save it from Word as DOCX and read that")
            }
            if has("<office:document") {
                return .unsupported(
                    name: "a flat OpenDocument file (FODT)",
                    advice: "save it from LibreOffice as ODT and read that")
            }
            if has("<!doctype html") || has("<html") || has("<head") || has("<body") {
                return .document(.html)
            }
        }
        let tags = ["<p>", "<p ", "<div", "<h1", "<h2", "<table", "<ul", "<ol", "<br", "<span"]
        let found = tags.filter { has($0) }.count
        if lower[open] == 0x3C && found >= 1 || found >= 4 { return .document(.html) }
        if has("<html") && has("<body") { return .document(.html) }
        return nil
    }
}
