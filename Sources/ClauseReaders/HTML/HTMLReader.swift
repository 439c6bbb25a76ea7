import ClauseText

/// Reads web pages: what a visitor reads, without menus, scripts and hidden parts.
enum HTMLReader {
    /// Reads a page.
    ///
    /// - Parameter declared: the encoding that the transport told, such as a mail's header.
    static func read(
        _ bytes: [UInt8], declared: String? = nil, options: ReadOptions
    ) throws(ReadError) -> Document {
        guard bytes.count <= options.limits.textBytes * 2 else {
            throw .tooLarge(
                what: "the page", limit: DocumentReader.megabytes(options.limits.textBytes * 2))
        }
        let (text, notices) = try HTMLEncoding.decode(bytes, declared: declared, options: options)
        let page = HTMLText(options: options, keepsFurniture: false)
        try HTMLScanner.scan(text, with: page)
        var builder = try page.finished()
        if builder.isEmpty {
            // A page that is all header or all sidebar.
            let whole = HTMLText(options: options, keepsFurniture: true)
            try HTMLScanner.scan(text, with: whole)
            builder = try whole.finished()
        }
        for notice in notices { builder.notice(notice.kind, notice.message) }
        return try builder.document(.html)
    }
}
