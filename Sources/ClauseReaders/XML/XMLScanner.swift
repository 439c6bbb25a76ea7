import CLibXML2

/// Reads XML from hostile bytes with libxml2's SAX2 interface.
///
/// No tree, no network, no files, no document types: a DOCTYPE ends the scan before anything in it is read, so that
/// neither entity expansion nor external entities exist. Nesting has a limit of its own; libxml2 keeps a stack, not
/// recursion, so its own lower limit can be lifted. Names are told apart by the address under which libxml2's
/// dictionary keeps them: no string is made or compared for an element that the handler does not ask about.
@safe final class XMLScanner {  // A class: C callbacks find it again by its address.
    private let handler: any XMLHandler
    private let source: Source
    private let names: AddressTable
    private let namespaces: AddressTable
    private let namePointers: UnsafeMutableBufferPointer<UnsafePointer<xmlChar>?>
    private let reportsUnknownElements: Bool
    private var failure: ReadError?
    private var depth = 0

    /// What is being read, for error messages, and how deep it may nest.
    struct Source {
        /// The file's format, such as `DOCX`.
        let format: String
        /// The part of the file, such as `word/document.xml`.
        let part: String
        /// Deepest nesting of elements.
        let depth: Int
    }

    /// Puts the vocabulary into the parser's dictionary and notes the addresses.
    private init(handler: any XMLHandler, source: Source, parser: xmlParserCtxtPtr) {
        self.handler = handler
        self.source = source
        let vocabulary = handler.vocabulary
        let dictionary = unsafe parser.pointee.dict
        var names = AddressTable()
        let pointers = UnsafeMutableBufferPointer<UnsafePointer<xmlChar>?>.allocate(
            capacity: vocabulary.names.count)
        for (index, name) in vocabulary.names.enumerated() {
            let pointer = unsafe xmlDictLookup(dictionary, name, -1)
            unsafe pointers.initializeElement(at: index, to: pointer)
            unsafe names.insert(pointer, index)
        }
        var namespaces = AddressTable()
        for (index, uris) in vocabulary.namespaces.enumerated() {
            for uri in uris {
                unsafe namespaces.insert(xmlDictLookup(dictionary, uri, -1), index)
            }
        }
        self.names = names
        self.namespaces = namespaces
        unsafe self.namePointers = unsafe pointers
        reportsUnknownElements = vocabulary.reportsUnknownElements
    }

    deinit { unsafe namePointers.deallocate() }

    private static let libraryIsReady: Void = xmlInitParser()

    /// Reads a whole XML file and calls the handler for what it holds.
    ///
    /// - Throws: `damaged` when the file is not well-formed or declares a document type, `tooLarge` when it
    ///   nests too deep, and what the handler throws.
    static func scan(
        _ bytes: [UInt8], of source: Source, with handler: any XMLHandler
    ) throws(ReadError) {
        _ = libraryIsReady
        let bytes = try utf8(bytes, of: source)
        if !AttributeCheck.isHarmlessXML(bytes) {
            try AttributeCheck.check(bytes, what: source.part)
        }
        guard let size = Int32(exactly: bytes.count), let parser = unsafe xmlNewParserCtxt() else {
            throw .tooLarge(what: source.part, limit: "2 GB")
        }
        defer { unsafe xmlFreeParserCtxt(parser) }
        let scanner = unsafe XMLScanner(handler: handler, source: source, parser: parser)
        unsafe scanner.install(in: parser)
        // The bytes are UTF-8 whatever their declaration says; what was checked is what is read.
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NOENT.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        withExtendedLifetime(scanner) {
            let tree = unsafe bytes.withUnsafeBytes { buffer in
                unsafe xmlCtxtReadMemory(
                    parser, buffer.baseAddress, size, nil, nil, CInt(bitPattern: options))
            }
            if let tree = unsafe tree { unsafe xmlFreeDoc(tree) }
        }
        if let failure = scanner.failure { throw failure }
        guard unsafe parser.pointee.wellFormed != 0 else {
            throw .damaged(
                format: source.format, reason: "\(source.part): \(unsafe complaint(of: parser))")
        }
    }

    /// The file's bytes as UTF-8; office files may be UTF-16 besides, and nothing else.
    private static func utf8(_ bytes: [UInt8], of source: Source) throws(ReadError) -> [UInt8] {
        let isBig = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C])
        if isBig || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0]) {
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map { at in
                let pair = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
                return isBig ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
            }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = bytes[start...].first(where: { !$0.isBlank }), first == 0x3C,
            !bytes.prefix(4).contains(0)
        else { throw .damaged(format: source.format, reason: "\(source.part) is not XML") }
        return bytes
    }

    /// The parser's last complaint, without its line end.
    private static func complaint(of parser: xmlParserCtxtPtr) -> String {
        guard let error = unsafe xmlCtxtGetLastError(parser),
            let message = unsafe error.pointee.message
        else { return "not well-formed XML" }
        let text = unsafe String(cString: message).prefix(200)
        let line = unsafe error.pointee.line
        return "line \(line): " + String(text.prefix { $0 != "\n" })
    }

    /// Sets the callbacks; without those for entities and document types, libxml2 has no way to act on them.
    private func install(in parser: xmlParserCtxtPtr) {
        var sax = unsafe xmlSAXHandler()
        unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe sax.internalSubset = { context, _, _, _ in
            unsafe XMLScanner.with(context) { unsafe $0.refuseDocumentType(context) }
        }
        unsafe sax.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
            unsafe XMLScanner.with(context) {
                unsafe $0.start(
                    context, name: name, uri: uri, attributes: attributes, count: Int(count))
            }
        }
        unsafe sax.endElementNs = { context, name, _, uri in
            unsafe XMLScanner.with(context) { unsafe $0.end(context, name: name, uri: uri) }
        }
        unsafe sax.characters = { context, bytes, count in
            unsafe XMLScanner.with(context) {
                unsafe $0.text(context, bytes, count: Int(count))
            }
        }
        unsafe sax.ignorableWhitespace = sax.characters
        unsafe sax.cdataBlock = sax.characters
        // Without this, libxml2 prints its complaints.
        unsafe sax.serror = { _, _ in }
        unsafe parser.pointee.sax.pointee = unsafe sax
        // The parser itself is passed to the callbacks; the scanner hangs on its private field.
        unsafe parser.pointee.userData = UnsafeMutableRawPointer(parser)
        unsafe parser.pointee._private = unsafe Unmanaged.passUnretained(self).toOpaque()
    }

    /// Calls the body with the scanner that hangs on a parser; `scan` keeps it alive meanwhile.
    @inline(__always)
    private static func with(_ context: UnsafeMutableRawPointer?, _ body: (XMLScanner) -> Void) {
        guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
            let scanner = unsafe parser.pointee._private
        else { return }
        unsafe Unmanaged<XMLScanner>.fromOpaque(scanner)._withUnsafeGuaranteedRef(body)
    }

    private func stop(_ context: UnsafeMutableRawPointer?, _ error: ReadError) {
        if failure == nil { failure = error }
        unsafe xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
    }

    private func refuseDocumentType(_ context: UnsafeMutableRawPointer?) {
        unsafe stop(
            context,
            .damaged(
                format: source.format,
                reason: "\(source.part) declares a document type, which no such file needs and "
                    + "which can hide harmful entities"))
    }

    private func start(
        _ context: UnsafeMutableRawPointer?, name: UnsafePointer<xmlChar>?,
        uri: UnsafePointer<xmlChar>?,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) {
        guard failure == nil else { return }
        depth += 1
        guard depth <= source.depth else {
            unsafe stop(
                context,
                .tooLarge(
                    what: "the nesting in \(source.part)", limit: "\(source.depth) elements"))
            return
        }
        guard let name = unsafe known(name, uri) else { return }
        do {
            try handler.start(
                name,
                unsafe XMLAttributes(
                    pointers: attributes, count: count, names: UnsafeBufferPointer(namePointers)))
        } catch {
            unsafe stop(context, error)
        }
    }

    /// The name if the handler wants to hear of it.
    private func known(_ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> XMLName?
    {
        let local = unsafe names.index(of: name)
        if local < 0 && !reportsUnknownElements { return nil }
        let namespace = unsafe namespaces.index(of: uri)
        if namespace < 0 && !reportsUnknownElements { return nil }
        return XMLName(namespace: namespace, local: local)
    }

    private func end(
        _ context: UnsafeMutableRawPointer?, name: UnsafePointer<xmlChar>?,
        uri: UnsafePointer<xmlChar>?
    ) {
        guard failure == nil else { return }
        depth -= 1
        guard let name = unsafe known(name, uri) else { return }
        do {
            try handler.end(name)
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
