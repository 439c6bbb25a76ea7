import ClauseText
import ZipArchive

extension DocumentReader {
    /// The files inside a container, those of containers in it included, in the order they stand there.
    ///
    /// A member that cannot be had — encrypted, damaged, too deep — is in the list with its error, so that the others
    /// are read all the same. Passing a limit on the number or size of all members ends the listing.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: its name, which opens the members' names.
    /// - Returns: nil when the file is no container; one that is also a document (a mail) is read besides.
    public static func members(
        of bytes: [UInt8], name: String, options: ReadOptions = ReadOptions()
    ) throws(ReadError) -> [Member]? {
        guard bytes.count <= options.limits.inputBytes else {
            throw .tooLarge(what: "the file", limit: megabytes(options.limits.inputBytes))
        }
        var list = MemberList(limits: options.limits)
        guard try list.open(bytes, name: name, depth: 0) else { return nil }
        return list.members
    }
}

/// Gathers the members of nested containers within limits.
private struct MemberList {
    var members: [Member] = []
    let limits: ReadOptions.Limits
    private var unpacked = 0

    init(limits: ReadOptions.Limits) {
        self.limits = limits
    }

    /// Adds the members of a container; false when the file is none.
    mutating func open(_ bytes: [UInt8], name: String, depth: Int) throws(ReadError) -> Bool {
        switch FormatSniffer.format(of: bytes, name: name) {
        case .zip: try openZip(bytes, name: name, depth: depth)
        case .document(.email):
            for attachment in try MailMessage(bytes, limits: limits).attachments {
                try add(attachment.bytes, name: "\(name)!\(attachment.name)", depth: depth)
            }
        default: return false
        }
        return true
    }

    private mutating func openZip(
        _ bytes: [UInt8], name: String, depth: Int
    ) throws(ReadError) {
        let zipLimits = ZipLimits(
            members: limits.members, memberBytes: limits.partBytes,
            totalBytes: limits.unpackedBytes)
        let reader: ZipReader
        do throws(ZipError) {
            reader = try ZipReader(bytes, limits: zipLimits)
        } catch {
            throw ReadError(error, format: "ZIP")
        }
        for member in reader.members where !member.isFolder && !Self.isSystemFile(member.name) {
            let path = "\(name)!\(member.name)"
            let content: [UInt8]
            do throws(ZipError) {
                content = try reader.data(of: member)
            } catch {
                try append(Member(name: path, content: .failure(ReadError(error, format: "ZIP"))))
                continue
            }
            try add(content, name: path, depth: depth)
        }
    }

    /// Adds a file, and what is in it when it is itself a container.
    private mutating func add(_ bytes: [UInt8], name: String, depth: Int) throws(ReadError) {
        unpacked += bytes.count
        guard unpacked <= limits.unpackedBytes else {
            throw .tooLarge(
                what: "all that is packed in the file",
                limit: DocumentReader.megabytes(limits.unpackedBytes))
        }
        let format = FormatSniffer.format(of: bytes, name: name)
        // A mail is a document besides being a container; an archive is not.
        if format != .zip { try append(Member(name: name, content: .success(bytes))) }
        guard format == .zip || format == .document(.email) else { return }
        guard depth < limits.memberDepth else {
            let error = ReadError.tooLarge(
                what: "the nesting of containers", limit: "\(limits.memberDepth) levels")
            if format == .zip { try append(Member(name: name, content: .failure(error))) }
            return
        }
        do throws(ReadError) {
            _ = try open(bytes, name: name, depth: depth + 1)
        } catch {
            // One bad container among the members is reported in its place; a limit on all of them is not.
            if unpacked > limits.unpackedBytes || members.count >= limits.members { throw error }
            try append(Member(name: name, content: .failure(error)))
        }
    }

    private mutating func append(_ member: Member) throws(ReadError) {
        guard members.count < limits.members else {
            throw .tooLarge(what: "the number of members", limit: "\(limits.members)")
        }
        members.append(member)
    }

    /// Files that systems put beside those of people.
    private static func isSystemFile(_ name: String) -> Bool {
        let last = name.split(separator: "/").last ?? ""
        return name.hasPrefix("__MACOSX/") || last == ".DS_Store" || last == "Thumbs.db"
            || last == "desktop.ini"
    }
}
