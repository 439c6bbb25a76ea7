#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A character encoding of older files that is told by name or number, decoded by the system's `iconv`.
struct LegacyEncoding: Hashable {
    /// The name that iconv knows it by.
    let name: String

    /// Other names that files give, in lower case.
    private static let aliases: [String: String] = [
        "iso-8859-1": "WINDOWS-1252", "latin1": "WINDOWS-1252", "latin-1": "WINDOWS-1252",
        "us-ascii": "WINDOWS-1252", "ascii": "WINDOWS-1252", "iso8859-1": "WINDOWS-1252",
        "windows-1252": "WINDOWS-1252", "cp1252": "WINDOWS-1252", "x-ansi": "WINDOWS-1252",
        "iso-8859-15": "ISO-8859-15", "macintosh": "MACINTOSH", "x-mac-roman": "MACINTOSH",
        "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "x-gbk": "GB18030",
        "hz-gb-2312": "HZ", "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS",
        "x-x-big5": "BIG5-HKSCS",
        "utf-16": "UTF-16", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE", "utf-7": "UTF-7",
        "iso-2022-jp": "ISO-2022-JP", "shift_jis": "CP932", "euc-jp": "EUC-JP", "euc-kr": "CP949",
        "koi8-r": "KOI8-R",
    ]

    /// The encoding of a name in a file, or nil for UTF-8 and for names that nobody knows.
    init?(named label: String) {
        let lower = label.lowercased().filter { !" \t\"'".contains($0) }
        if let known = Self.aliases[lower] {
            name = known
        } else if lower.hasPrefix("windows-125") || lower.hasPrefix("iso-8859-") {
            guard lower.utf8.count <= 12, lower.allSatisfy({ $0.isASCII }) else { return nil }
            name = lower.uppercased()
        } else {
            return nil
        }
    }

    /// The encoding of a Windows code page, or nil for one that is not known.
    init?(codePage: Int) {
        switch codePage {
        case 0, 1, 1252: name = "WINDOWS-1252"
        case 437, 850, 852, 860, 866, 874, 1250...1251, 1253...1258: name = "CP\(codePage)"
        case 932: name = "CP932"
        case 936, 54_936: name = "GB18030"
        case 949: name = "CP949"
        case 950: name = "BIG5-HKSCS"
        case 10_000: name = "MACINTOSH"
        default: return nil
        }
    }

    /// The bytes as UTF-8.
    ///
    /// - Returns: valid UTF-8, and how many places could not be read and became U+FFFD; nil when the system
    ///   does not know the encoding.
    func decode(_ bytes: [UInt8]) -> (text: [UInt8], replacements: Int)? {
        let converter = unsafe iconv_open("UTF-8", name)
        guard Int(bitPattern: converter) != -1 else { return nil }
        defer { unsafe iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var replacements = 0
        var buffer = [CChar](repeating: 0, count: 16_384)
        unsafe source.withUnsafeMutableBufferPointer { input in
            guard let start = input.baseAddress else { return }
            var next: UnsafeMutablePointer<CChar>? = unsafe start
            var left = input.count
            while left > 0 {
                let (written, code) = unsafe buffer.withUnsafeMutableBufferPointer { output in
                    var end = output.baseAddress
                    var room = output.count
                    let outcome = unsafe iconv(converter, &next, &left, &end, &room)
                    return (output.count - room, outcome == -1 ? errno : 0)
                }
                text.append(contentsOf: buffer[..<written].map { UInt8(bitPattern: $0) })
                if code == EILSEQ || code == EINVAL {
                    text.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    replacements += 1
                    unsafe next = unsafe next.map { unsafe $0 + 1 }
                    left -= 1
                } else if code != 0 && code != E2BIG {
                    break
                }
            }
        }
        return (Array(String(decoding: text, as: UTF8.self).utf8), replacements)
    }
}
