/// Undoes the encodings that carry bytes through mail.
///
/// Source: RFC 2045, section 6. All are lenient: what is no valid sign is passed over.
enum TransferEncoding {
    /// The bytes of a body sent with `encoding` (a value of `Content-Transfer-Encoding` in lower case).
    static func decode(_ body: ArraySlice<UInt8>, encoding: String) -> [UInt8] {
        switch encoding {
        case "base64": base64(body)
        case "quoted-printable": quotedPrintable(body)
        default: Array(body)
        }
    }

    /// The bytes that Base64 stands for.
    static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for sign in text {
            let value: UInt8
            switch sign {
            case 0x41...0x5A: value = sign - 0x41
            case 0x61...0x7A: value = sign - 0x61 + 26
            case 0x30...0x39: value = sign - 0x30 + 52
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="):
                // Padding ends a unit; another may follow.
                count = 0
                bits = 0
                continue
            default: continue
            }
            bits = (bits << 6 | UInt32(value)) & 0xFF_FFFF
            count += 1
            if count >= 2 {
                let shift = [0, 0, 4, 2, 0][count]
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(shift)))
            }
            if count == 4 {
                count = 0
                bits = 0
            }
        }
        return bytes
    }

    /// The bytes that quoted-printable text stands for.
    static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        let sign = UInt8(ascii: "=")
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            var content = line
            while let last = content.last, last == 0x0D || last == 0x20 || last == 0x09 {
                content = content.dropLast()
            }
            let isSoft = content.last == sign
            bytes += escaped(isSoft ? content.dropLast() : content, sign: sign)
            if !isSoft { bytes.append(0x0A) }
        }
        return bytes
    }

    /// Replaces a sign and two hexadecimal digits by the byte they stand for.
    static func escaped(_ text: ArraySlice<UInt8>, sign: UInt8) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var at = text.startIndex
        while at < text.endIndex {
            if text[at] == sign, at + 2 < text.endIndex, let high = digit(text[at + 1]),
                let low = digit(text[at + 2])
            {
                bytes.append(high << 4 | low)
                at += 3
            } else {
                bytes.append(text[at])
                at += 1
            }
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
