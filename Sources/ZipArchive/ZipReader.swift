/// Reads a ZIP container that lies in memory, treating it as hostile.
///
/// The directory at the end is the only source of truth: local headers are read to find the data, never for sizes.
/// Everything that the container says of itself is checked when the reader is made — member count, names, stated
/// sizes, that no two members share bytes — so that a bomb is refused before anything is unpacked. A stated size
/// that is a lie is found while unpacking, which never writes more than was stated.
/// Source: APPNOTE.TXT 6.3.10 (PKWARE); overlapping members as in D. Fifield, "A better zip bomb" (2019).
public struct ZipReader: Sendable {
    /// The members in the order of the directory, folders included.
    public let members: [ZipMember]
    private let bytes: [UInt8]
    private let limits: ZipLimits
    private let indexOfName: [String: Int]

    /// Reads the directory.
    ///
    /// - Throws: a `ZipError` when the container is damaged, passes a limit or has a member that tries to do harm;
    ///   encrypted members and unknown packing methods show when their data is asked for.
    public init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
        self.bytes = bytes
        self.limits = limits
        members = try ZipDirectory(bytes, limits: limits).members()
        var indexOfName: [String: Int] = [:]
        indexOfName.reserveCapacity(members.count)
        for (index, member) in members.enumerated() {
            guard indexOfName.updateValue(index, forKey: member.name) == nil else {
                throw .duplicateName(member.name)
            }
        }
        self.indexOfName = indexOfName
    }

    /// The member with a name, compared byte for byte, or nil.
    public func member(named name: String) -> ZipMember? {
        indexOfName[name].map { members[$0] }
    }

    /// The expanded bytes of the member with a name.
    public func data(named name: String) throws(ZipError) -> [UInt8] {
        guard let member = member(named: name) else { throw .noSuchMember(name) }
        return try data(of: member)
    }

    /// The expanded bytes of a member of this container, their size and checksum verified.
    public func data(of member: ZipMember) throws(ZipError) -> [UInt8] {
        guard !member.isEncrypted else { throw .encrypted(member: member.name) }
        guard member.size <= limits.memberBytes else {
            throw .expandsTooMuch(
                member: member.name, size: member.size, limit: limits.memberBytes)
        }
        let (dataEnd, overflow) = member.dataStart.addingReportingOverflow(member.packedSize)
        guard !overflow, member.dataStart >= 0, member.packedSize >= 0, dataEnd <= bytes.count
        else { throw .truncated(at: bytes.count) }
        let packed = bytes[member.dataStart..<dataEnd]
        let expanded: [UInt8]
        switch member.method {
        case 0:
            guard packed.count == member.size else { throw .damaged(member: member.name) }
            expanded = Array(packed)
        case 8:
            let ratio = member.size / max(1, member.packedSize)
            if member.size > limits.ratioFloor && ratio > limits.ratio {
                throw .ratioTooHigh(member: member.name, ratio: ratio, limit: limits.ratio)
            }
            guard let inflated = try Deflate.expanded(packed, size: member.size) else {
                throw .damaged(member: member.name)
            }
            expanded = inflated
        default:
            throw .unsupportedMethod(member: member.name, method: member.method)
        }
        guard Deflate.checksum(expanded) == member.checksum else {
            throw .wrongChecksum(member: member.name)
        }
        return expanded
    }
}
