import CLibXML2

/// Receives the elements and text of a web page in document order.
protocol HTMLHandler: AnyObject {  // Bound to classes because a C callback hands it back.
    /// An element begins; names are in lower case.
    func start(_ name: String, _ attributes: [String: String]) throws(ReadError)
    func end(_ name: String) throws(ReadError)
    /// A piece of character data as UTF-8, cut between characters.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError)
}

/// Reads web pages from hostile bytes with libxml2's HTML parser.
///
/// No tree and no network. The parser closes what authors left open, so starts and ends always pair up.
@safe final class HTMLScanner {  // A class: C callbacks find it again by its address.
    private let handler: any HTMLHandler
    private var failure: ReadError?
    private var depth = 0
    /// Deepest nesting: pages that never close their inline elements pile up hundreds.
    private static let deepest = 4_000

    private init(handler: any HTMLHandler) {
        self.handler = handler
    }

    private static let libraryIsReady: Void = xmlInitParser()

    /// Reads a whole page of UTF-8 and calls the handler for what it holds.
    static func scan(_ bytes: [UInt8], with handler: any HTMLHandler) throws(ReadError) {
        _ = libraryIsReady
        guard let size = Int32(exactly: bytes.count), let parser = unsafe htmlNewParserCtxt() else {
            throw .tooLarge(what: "the page", limit: "2 GB")
        }
        defer { unsafe htmlFreeParserCtxt(parser) }
        try AttributeCheck.check(bytes, what: "the page")
        let scanner = HTMLScanner(handler: handler)
        unsafe scanner.install(in: parser)
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        withExtendedLifetime(scanner) {
            let tree = unsafe bytes.withUnsafeBytes { buffer in
                unsafe htmlCtxtReadMemory(
                    parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil,
                    "UTF-8", CInt(bitPattern: options))
            }
            if let tree = unsafe tree { unsafe xmlFreeDoc(tree) }
        }
        if let failure = scanner.failure { throw failure }
    }

    private func install(in parser: htmlParserCtxtPtr) {
        var sax = unsafe xmlSAXHandler()
        unsafe sax.startElement = { context, name, attributes in
            unsafe HTMLScanner.from(context)?.start(context, name, attributes)
        }
        unsafe sax.endElement = { context, name in
            unsafe HTMLScanner.from(context)?.end(context, name)
        }
        unsafe sax.characters = { context, bytes, count in
            unsafe HTMLScanner.from(context)?.text(context, bytes, count: Int(count))
        }
        unsafe sax.ignorableWhitespace = sax.characters
        // Scripts and styles arrive here; nobody wants them.
        unsafe sax.cdataBlock = { _, _, _ in }
        unsafe sax.serror = { _, _ in }
        unsafe parser.pointee.sax.pointee = unsafe sax
        unsafe parser.pointee.userData = UnsafeMutableRawPointer(parser)
        unsafe parser.pointee._private = unsafe Unmanaged.passUnretained(self).toOpaque()
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> HTMLScanner? {
        guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
            let scanner = unsafe parser.pointee._private
        else { return nil }
        return unsafe Unmanaged<HTMLScanner>.fromOpaque(scanner).takeUnretainedValue()
    }

    private func stop(_ context: UnsafeMutableRawPointer?, _ error: ReadError) {
        if failure == nil { failure = error }
        unsafe xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
    }

    private func start(
        _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
        _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard failure == nil, let name = unsafe name else { return }
        depth += 1
        guard depth <= Self.deepest else {
            unsafe stop(
                context,
                .tooLarge(what: "the nesting of the page", limit: "\(Self.deepest) elements"))
            return
        }
        var attributes: [String: String] = [:]
        if var pair = unsafe list {
            while let key = unsafe pair[0] {
                let value = unsafe pair[1].map { unsafe String(cString: $0) } ?? ""
                attributes[unsafe String(cString: key).lowercased()] = value
                unsafe pair += 2
            }
        }
        do {
            try handler.start(unsafe String(cString: name).lowercased(), attributes)
        } catch {
            unsafe stop(context, error)
        }
    }

    private func end(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
        guard failure == nil, let name = unsafe name else { return }
        depth -= 1
        do {
            try handler.end(unsafe String(cString: name).lowercased())
        } catch {
            unsafe stop(context, error)
        }
    }

    private func text(
        _ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<xmlChar>?, count: Int
    ) {
        guard failure == nil, count > 0 else { return }
        do {
            unsafe try handler.text(UnsafeBufferPointer(start: bytes, count: count))
        } catch {
            unsafe stop(context, error)
        }
    }
}
