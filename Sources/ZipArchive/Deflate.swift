import CZlib

/// Raw deflate streams (RFC 1951) and CRC-32, by zlib.
enum Deflate {
    /// Expands a raw deflate stream that must give exactly `size` bytes.
    ///
    /// Never writes more than `size` bytes, whatever the stream says.
    /// - Returns: nil when the stream is no deflate stream or gives another size.
    static func expanded(_ packed: ArraySlice<UInt8>, size: Int) throws(ZipError) -> [UInt8]? {
        guard let inputCount = UInt32(exactly: packed.count), let room = UInt32(exactly: size)
        else { return nil }
        var stream = unsafe z_stream()
        guard
            unsafe inflateInit2_(
                &stream, -MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
        else { throw .outOfMemory }
        defer { unsafe inflateEnd(&stream) }
        var status = Z_OK
        var written = 0
        // A spare byte lets zlib reach the end of a stream that fills the room exactly.
        let output = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            unsafe packed.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = inputCount
                unsafe stream.next_out = buffer.baseAddress
                unsafe stream.avail_out = room + 1
                status = unsafe inflate(&stream, Z_FINISH)
            }
            written = unsafe size + 1 - Int(stream.avail_out)
            count = min(written, size)
        }
        if status == Z_MEM_ERROR { throw .outOfMemory }
        return status == Z_STREAM_END && written == size ? output : nil
    }

    /// Packs bytes into a raw deflate stream at zlib's best compression.
    static func packed(_ bytes: [UInt8]) throws(ZipError) -> [UInt8] {
        guard let inputCount = UInt32(exactly: bytes.count) else {
            throw .expandsTooMuch(member: nil, size: bytes.count, limit: Int(UInt32.max))
        }
        var stream = unsafe z_stream()
        guard
            unsafe deflateInit2_(
                &stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY,
                ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
        else { throw .outOfMemory }
        defer { unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
        var status = Z_OK
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = inputCount
                unsafe stream.next_out = buffer.baseAddress
                unsafe stream.avail_out = UInt32(clamping: bound)
                status = unsafe deflate(&stream, Z_FINISH)
            }
            count = unsafe bound - Int(stream.avail_out)
        }
        guard status == Z_STREAM_END else { throw .outOfMemory }
        return output
    }

    /// The CRC-32 of bytes, as ZIP states it.
    ///
    /// - Parameter earlier: that of what stands before them.
    static func checksum(_ bytes: [UInt8], after earlier: UInt32 = 0) -> UInt32 {
        // Without an address zlib would begin anew.
        guard !bytes.isEmpty else { return earlier }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe UInt32(
                truncatingIfNeeded: crc32_z(
                    uLong(earlier), buffer.baseAddress, z_size_t(buffer.count)))
        }
    }
}
