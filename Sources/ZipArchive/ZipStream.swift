/// Writes a ZIP container part by part, so that neither it nor a member need ever be held as a whole.
///
/// Like that of `ZipWriter` it depends on its members alone. Sizes stand behind each member's content, where every
/// reader that goes by the directory finds them.
public struct ZipStream: ~Copyable {
    private let deflate: DeflateStream
    private var ready: [UInt8] = []
    /// How many bytes were taken away.
    private var taken = 0
    private var directory: [UInt8] = []
    private var names: Set<String> = []
    private var current: ZipRecord?
    /// Where the current member's packed content begins.
    private var start = 0

    /// Starts an empty container.
    public init() throws(ZipError) {
        deflate = try DeflateStream()
    }

    private var position: Int { taken + ready.count }

    /// Ends the current member and begins one; its content follows by `append`.
    ///
    /// - Parameter name: its path with `/` between parts, relative to the container's root.
    /// - Throws: `unsafeName`, `duplicateName`, or `expandsTooMuch` past the 4 GB of the plain format.
    public mutating func begin(_ name: String) throws(ZipError) {
        try end()
        var record = try ZipWriter.record(name, offset: position, among: &names)
        record.isDeflated = true
        record.isStreamed = true
        ready += record.header
        start = position
        current = record
    }

    /// Adds to the content of the current member.
    public mutating func append(_ part: [UInt8]) throws(ZipError) {
        guard var record = current else { return }
        record.checksum = Deflate.checksum(part, after: record.checksum)
        record.count += part.count
        guard record.count <= ZipRecord.sizeLimit, position <= ZipRecord.sizeLimit else {
            throw .expandsTooMuch(
                member: String(decoding: record.name, as: UTF8.self), size: record.count,
                limit: ZipRecord.sizeLimit)
        }
        current = record
        try deflate.pack(part, to: &ready)
    }

    /// Ends the container; what is left to take is its end.
    public mutating func finish() throws(ZipError) {
        try end()
        let offset = position
        guard offset <= ZipRecord.sizeLimit else {
            throw .expandsTooMuch(member: nil, size: offset, limit: ZipRecord.sizeLimit)
        }
        ready += directory
        ready += ZipRecord.ending(
            members: names.count, directory: directory.count, offset: offset)
    }

    /// Takes away the bytes that are ready; all that were taken, in order, are the container.
    public mutating func take() -> [UInt8] {
        taken += ready.count
        defer { ready = [] }
        return ready
    }

    private mutating func end() throws(ZipError) {
        guard var record = current else { return }
        current = nil
        try deflate.pack([], isLast: true, to: &ready)
        record.packedCount = position - start
        ready += record.descriptor
        directory += record.entry
    }
}
