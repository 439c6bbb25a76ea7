/// Writes a ZIP container that depends on its members alone: fixed dates, no attributes, the order given.
public struct ZipWriter: Sendable {
    /// How a member is packed.
    public enum Packing: Sendable {
        /// As it is; what a reader must be able to find without unpacking.
        case stored
        /// Deflated, or stored where that is not smaller.
        case deflated
    }

    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var names: Set<String> = []

    /// Starts an empty container.
    public init() {}

    /// Adds a member.
    ///
    /// - Parameter name: its path with `/` between parts, relative to the container's root.
    /// - Throws: `unsafeName`, `duplicateName`, or `expandsTooMuch` past the 4 GB of the plain format.
    public mutating func add(
        _ name: String, _ content: [UInt8], packing: Packing = .deflated
    ) throws(ZipError) {
        var record = try Self.record(name, offset: bytes.count, among: &names)
        var packed = content
        if packing == .deflated {
            let deflated = try Deflate.packed(content)
            if deflated.count < content.count {
                packed = deflated
                record.isDeflated = true
            }
        }
        let limit = ZipRecord.sizeLimit
        guard content.count <= limit, bytes.count <= limit - packed.count else {
            throw .expandsTooMuch(member: name, size: content.count, limit: limit)
        }
        record.checksum = Deflate.checksum(content)
        record.packedCount = packed.count
        record.count = content.count
        bytes += record.header
        bytes += packed
        directory += record.entry
    }

    /// The finished container.
    public func finish() -> [UInt8] {
        bytes + directory
            + ZipRecord.ending(
                members: names.count, directory: directory.count, offset: bytes.count)
    }

    /// The record of a new member, whose name is added to those of the container.
    static func record(
        _ name: String, offset: Int, among names: inout Set<String>
    ) throws(ZipError) -> ZipRecord {
        let bytes = Array(name.utf8)
        guard try ZipDirectory.checkedName(bytes[...], isUnicode: true) == name else {
            throw .unsafeName(name)
        }
        guard names.insert(name).inserted else { throw .duplicateName(name) }
        guard names.count <= ZipRecord.countLimit else {
            throw .tooManyMembers(count: names.count, limit: ZipRecord.countLimit)
        }
        return ZipRecord(name: bytes, offset: offset)
    }
}
