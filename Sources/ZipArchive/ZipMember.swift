/// A file in a ZIP container, as the container's directory describes it.
public struct ZipMember: Sendable, Hashable {
    /// Its path, parts set off by `/`; never absolute and never above the container's root.
    public let name: String
    /// Expanded size in bytes, as stated.
    public let size: Int
    /// Size in the container, in bytes.
    public let packedSize: Int
    /// Whether the name stands for a folder.
    public var isFolder: Bool { name.hasSuffix("/") }
    /// Whether it is protected by a password.
    public let isEncrypted: Bool

    /// The packing method's number: 0 stored, 8 deflate.
    let method: Int
    /// The stated CRC-32 of the expanded bytes.
    let checksum: UInt32
    /// Where its packed bytes start in the container.
    let dataStart: Int
}
