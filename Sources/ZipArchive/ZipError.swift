/// Why a ZIP container could not be read or written.
///
/// Offsets are in bytes from the start of the container; sizes in bytes.
public enum ZipError: Error, Equatable, Sendable {
    /// The bytes do not begin like a ZIP container.
    case notAnArchive
    /// The container, or what it says of a part of itself, ends too early.
    case truncated(at: Int)
    /// A record breaks the rules of the format: what is wrong, and where.
    case malformed(what: String, at: Int)
    /// The container is spread over several files.
    case multipleDisks
    /// The container has more members than the limit.
    case tooManyMembers(count: Int, limit: Int)
    /// A member, or all of them together (`member` is nil), would expand past the limit.
    case expandsTooMuch(member: String?, size: Int, limit: Int)
    /// A member expands by a larger factor than the limit.
    case ratioTooHigh(member: String, ratio: Int, limit: Int)
    /// A member's name leaves its folder, is absolute, empty, too long or holds a control character.
    case unsafeName(String)
    /// Two members have the same name.
    case duplicateName(String)
    /// The bytes of two members overlap.
    case overlap(String, String)
    /// No member has the name.
    case noSuchMember(String)
    /// The member is protected by a password.
    case encrypted(member: String)
    /// The member is packed with a method other than stored and deflate; the number is the format's.
    case unsupportedMethod(member: String, method: Int)
    /// The member's packed bytes are not what deflate writes, or give another size than stated.
    case damaged(member: String)
    /// The member's checksum is not the one stated.
    case wrongChecksum(member: String)
    /// zlib found no memory.
    case outOfMemory
}

extension ZipError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAnArchive:
            "the file is not a ZIP container"
        case .truncated(let offset):
            "the ZIP container is cut off (at byte \(offset))"
        case .malformed(let what, let offset):
            "the ZIP container is damaged: \(what) (at byte \(offset))"
        case .multipleDisks:
            "the ZIP container is spread over several files; join them first"
        case .tooManyMembers(let count, let limit):
            "the ZIP container has \(count) members, more than the limit of \(limit)"
        case .expandsTooMuch(let member?, let size, let limit):
            "the member \(member) expands to \(size) bytes, more than the limit of \(limit)"
        case .expandsTooMuch(nil, let size, let limit):
            "the ZIP container expands to \(size) bytes, more than the limit of \(limit)"
        case .ratioTooHigh(let member, let ratio, let limit):
            "the member \(member) expands \(ratio) times, more than the limit of \(limit) times"
        case .unsafeName(let name):
            "the ZIP container has a member with the unsafe name \(name.debugDescription)"
        case .duplicateName(let name):
            "the ZIP container has two members named \(name)"
        case .overlap(let first, let second):
            "the members \(first) and \(second) of the ZIP container overlap"
        case .noSuchMember(let name):
            "the ZIP container has no member \(name)"
        case .encrypted(let member):
            "the member \(member) is protected by a password"
        case .unsupportedMethod(let member, let method):
            "the member \(member) is packed with method \(method), which is not read"
        case .damaged(let member):
            "the member \(member) of the ZIP container is damaged"
        case .wrongChecksum(let member):
            "the member \(member) of the ZIP container is damaged: its checksum is wrong"
        case .outOfMemory:
            "there is not enough memory to unpack the ZIP container"
        }
    }
}
