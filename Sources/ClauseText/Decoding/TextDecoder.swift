/// Turns the bytes of a text file into valid UTF-8 with lines ended by `\n`.
///
/// Bytes that are valid UTF-8 are taken as that. For others the order is: a byte order mark, UTF-16 told
/// by its noughts, UTF-8 with a few broken places, the Chinese encodings told by validity and by how often
/// the commonest characters occur, Windows-1252. Everything after the mark is a guess and said to be one.
public enum TextDecoder {
    /// Converts text of an encoding that needs tables the standard library lacks (Big5, GB18030).
    ///
    /// Gives valid UTF-8 and the number of places replaced by U+FFFD, or nil where the system cannot.
    public typealias Conversion = (TextEncoding, [UInt8]) -> (text: [UInt8], replacements: Int)?

    /// The text of a file's bytes.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - conversion: decodes Big5 and GB18030; without it such text keeps its ASCII alone.
    /// - Returns: valid UTF-8 with lines ended by `\n` and pages by form feeds, and notices of all that was
    ///   guessed or replaced. Cost is linear.
    public static func decode(_ bytes: [UInt8], converting conversion: Conversion? = nil)
        -> DecodedText
    {
        if hasBinarySignature(bytes) { return binary }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return finish(repairing(Array(bytes.dropFirst(3))), .utf8, [])
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return wide(bytes.dropFirst(2), .utf16LittleEndian, [])
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return wide(bytes.dropFirst(2), .utf16BigEndian, [])
        }
        let hasNought = bytes.contains(0)
        if hasNought, let encoding = EncodingStatistics.wideEncoding(bytes) {
            return wide(bytes[...], encoding, [guess(encoding)])
        }
        if looksBinary(bytes) { return binary }
        if isValid(bytes) { return finish((bytes, 0), .utf8, []) }
        let statistics = EncodingStatistics(bytes)
        switch statistics.verdict {
        case .utf8: return finish(repairing(bytes), .utf8, [])
        case .windows1252, .utf16LittleEndian, .utf16BigEndian:
            return finish(Windows1252.decode(bytes), .windows1252, [guess(.windows1252)])
        case .big5, .gb18030:
            let encoding = statistics.verdict
            var notices = [guess(encoding)]
            if statistics.isDoubtful {
                let other = encoding == .big5 ? TextEncoding.gb18030 : .big5
                notices[0] = Document.Notice(
                    kind: .encoding,
                    message:
                        "The text is not UTF-8 and could be \(encoding.rawValue) or \(other.rawValue); "
                        + "it was read as \(encoding.rawValue). Save it as UTF-8 to be sure.")
            }
            guard let conversion, let converted = conversion(encoding, bytes) else {
                return finish(asciiOnly(bytes), encoding, notices)
            }
            return finish((converted.text, converted.replacements), encoding, notices)
        }
    }

    private static var binary: DecodedText {
        DecodedText(bytes: [], isBinary: true, encoding: .utf8)
    }

    private static func guess(_ encoding: TextEncoding) -> Document.Notice {
        Document.Notice(
            kind: .encoding,
            message: "The file does not say its encoding; it was read as \(encoding.rawValue).")
    }

    // MARK: Encodings

    private static func isValid(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    /// UTF-8 with its broken places replaced.
    private static func repairing(_ bytes: [UInt8]) -> (text: [UInt8], replacements: Int) {
        if isValid(bytes) { return (bytes, 0) }
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return (text, max(1, replacements(in: text) - replacements(in: bytes)))
    }

    private static func replacements(in bytes: [UInt8]) -> Int {
        var count = 0
        var index = 0
        while index + 2 < bytes.count {
            if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
                count += 1
            }
            index += 1
        }
        return count
    }

    private static func wide(
        _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, _ notices: [Document.Notice]
    ) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            units.append(encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second)
            index += 2
        }
        let text = Array(String(decoding: units, as: UTF16.self).utf8)
        let lost = replacements(in: text) - units.count { $0 == 0xFFFD }
        let output = finish((text, max(0, lost)), encoding, notices)
        // Noughts in UTF-16 are no characters of any text.
        return output.bytes.isEmpty && !bytes.isEmpty && units.allSatisfy({ $0 == 0 })
            ? binary : output
    }

    private static func asciiOnly(_ bytes: [UInt8]) -> (text: [UInt8], replacements: Int) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var count = 0
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                count += 1
            }
        }
        return (text, count)
    }

    // MARK: Binary files

    private static func hasBinarySignature(_ bytes: [UInt8]) -> Bool {
        let signatures: [[UInt8]] = [
            [0x25, 0x50, 0x44, 0x46, 0x2D], [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
            [0x7F, 0x45, 0x4C, 0x46], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x1F, 0x8B],
            [0x47, 0x49, 0x46, 0x38], [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
        ]
        return signatures.contains { bytes.starts(with: $0) }
    }

    /// Whether control bytes are too many for text, noughts counting most; looks at 64 KiB.
    private static func looksBinary(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(65_536)
        var controls = 0
        for byte in head where byte < 0x20 || byte == 0x7F {
            switch byte {
            case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B: break
            case 0: controls += 10
            default: controls += 1
            }
        }
        return controls * 50 > max(head.count, 256)
    }

    // MARK: Lines

    /// The decoded text with line ends made alike and control characters taken out.
    private static func finish(
        _ decoded: (text: [UInt8], replacements: Int), _ encoding: TextEncoding,
        _ notices: [Document.Notice]
    ) -> DecodedText {
        var notices = notices
        if decoded.replacements > 0 {
            notices.append(
                Document.Notice(
                    kind: .replacedCharacters,
                    message: decoded.replacements == 1
                        ? "One character could not be decoded and was replaced."
                        : "\(decoded.replacements) characters could not be decoded and were replaced."
                ))
        }
        return DecodedText(
            bytes: LineEnds.normalised(decoded.text), notices: notices, encoding: encoding)
    }
}
