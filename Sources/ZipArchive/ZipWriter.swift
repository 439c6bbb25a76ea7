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

    /// 1 January 1980, 00:00: the earliest date the format has.
    private static let date = 0x0021

    /// Starts an empty container.
    public init() {}

    /// Adds a member.
    ///
    /// - Parameter name: its path with `/` between parts, relative to the container's root.
    /// - Throws: `unsafeName`, `duplicateName`, or `expandsTooMuch` past the 4 GB of the plain format.
    public mutating func add(
        _ name: String, _ content: [UInt8], packing: Packing = .deflated
    ) throws(ZipError) {
        let nameBytes = Array(name.utf8)
        guard try ZipDirectory.checkedName(nameBytes[...], isUnicode: true) == name else {
            throw .unsafeName(name)
        }
        guard names.insert(name).inserted else { throw .duplicateName(name) }
        var packed = content
        var method = 0
        if packing == .deflated {
            let deflated = try Deflate.packed(content)
            if deflated.count < content.count { (packed, method) = (deflated, 8) }
        }
        let limit = Int(UInt32.max) - 1
        guard content.count <= limit, bytes.count <= limit - packed.count, names.count < 0xFFFF
        else { throw .expandsTooMuch(member: name, size: content.count, limit: limit) }

        // Version 2.0, UTF-8 names.
        var shared: [UInt8] = []
        Self.append(20, 2, to: &shared)
        Self.append(nameBytes.allSatisfy { $0 < 0x80 } ? 0 : 0x800, 2, to: &shared)
        Self.append(method, 2, to: &shared)
        Self.append(0, 2, to: &shared)
        Self.append(Self.date, 2, to: &shared)
        Self.append(Int(Deflate.checksum(content)), 4, to: &shared)
        Self.append(packed.count, 4, to: &shared)
        Self.append(content.count, 4, to: &shared)
        Self.append(nameBytes.count, 2, to: &shared)
        Self.append(0, 2, to: &shared)

        Self.append(0x0201_4B50, 4, to: &directory)
        Self.append(20, 2, to: &directory)
        directory += shared
        Self.append(0, 2 + 2 + 2 + 4, to: &directory)
        Self.append(bytes.count, 4, to: &directory)
        directory += nameBytes

        Self.append(0x0403_4B50, 4, to: &bytes)
        bytes += shared
        bytes += nameBytes
        bytes += packed
    }

    /// The finished container.
    public func finish() -> [UInt8] {
        var container = bytes
        container += directory
        Self.append(0x0605_4B50, 4, to: &container)
        Self.append(0, 4, to: &container)
        Self.append(names.count, 2, to: &container)
        Self.append(names.count, 2, to: &container)
        Self.append(directory.count, 4, to: &container)
        Self.append(bytes.count, 4, to: &container)
        Self.append(0, 2, to: &container)
        return container
    }

    private static func append(_ value: Int, _ size: Int, to bytes: inout [UInt8]) {
        for index in 0..<size {
            bytes.append(index < 8 ? UInt8(truncatingIfNeeded: value >> (8 * index)) : 0)
        }
    }
}
