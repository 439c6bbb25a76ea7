/// Turns the bytes of a text file into valid UTF-8.
public enum TextDecoder {
    /// The text of a file's bytes.
    ///
    /// - Parameter bytes: the whole file.
    /// - Returns: valid UTF-8 with lines ended by `\n`, and notices of anything that was guessed.
    public static func decode(_ bytes: [UInt8]) -> DecodedText {
        let text = String(decoding: bytes, as: UTF8.self)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x0A, previous == 0x0D {
            } else {
                output.append(byte == 0x0D ? 0x0A : byte)
            }
            previous = byte
        }
        return DecodedText(bytes: output, isBinary: bytes.contains(0), encoding: .utf8)
    }
}
