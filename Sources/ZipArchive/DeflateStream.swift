import CZlib

/// A raw deflate stream (RFC 1951) that is packed part by part, so that its content need not be held as a whole.
@safe struct DeflateStream: ~Copyable {
    /// On the heap, for zlib keeps its address.
    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(ZipError) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let status = unsafe deflateInit2_(
            stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY,
            ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            unsafe stream.deallocate()
            throw .outOfMemory
        }
        unsafe self.stream = unsafe stream
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Packs the next part; what is ready is appended to the output.
    ///
    /// - Parameter isLast: ends the stream; the next part begins another.
    func pack(
        _ part: [UInt8], isLast: Bool = false, to output: inout [UInt8]
    ) throws(ZipError) {
        var room = [UInt8](repeating: 0, count: 1 << 16)
        var status = Z_OK
        unsafe part.withUnsafeBufferPointer { input in
            unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
            repeat {
                let count = unsafe room.withUnsafeMutableBufferPointer { buffer in
                    unsafe stream.pointee.next_out = buffer.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(buffer.count)
                    status = unsafe deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    return unsafe buffer.count - Int(stream.pointee.avail_out)
                }
                output += room[..<count]
            } while unsafe status == Z_OK && stream.pointee.avail_out == 0
        }
        // Without input there may be nothing to do, which zlib calls an error of the buffer.
        guard status == Z_STREAM_END || !isLast && (status == Z_OK || status == Z_BUF_ERROR) else {
            throw .outOfMemory
        }
        if isLast { unsafe deflateReset(stream) }
    }
}
