import CClausePacks

/// The packs that were in `Clauses/` when the program was built.
public enum EmbeddedPacks {
    /// Every pack in the order of `packs.c`, named by its path below `Clauses/`.
    public static let files: [PackLibrary.File] = zip(names, texts).map { ($0, $1) }

    /// The packs compiled when the program was made, without patterns as written and examples; nil when the image
    /// was made from other packs.
    public static let compiled: CompiledPacks? = PackImage.decode(
        image, fingerprint: PackImage.fingerprint(of: files))

    /// The image as it was when the program was built.
    public static var image: [UInt8] {
        unsafe bytes(clause_pack_image_address(), clause_pack_image_count)
    }

    /// The paths in the `#embed` lines of `packs.c`.
    private static var names: [String] {
        let list = unsafe String(
            decoding: bytes(clause_pack_list_address(), clause_pack_list_count), as: UTF8.self)
        let start = "#embed \"../../Clauses/"
        return list.split(whereSeparator: \.isNewline).compactMap { line in
            guard line.hasPrefix(start) else { return nil }
            return String(line.dropFirst(start.count).prefix { $0 != "\"" })
        }
    }

    private static var texts: [[UInt8]] {
        let all = unsafe bytes(clause_packs_address(), clause_packs_count)
        var texts: [[UInt8]] = []
        var start = 0
        let bytes = all.span
        for index in bytes.indices where bytes[index] == 0xFF {
            texts.append(Array(all[start..<index]))
            start = index + 1
        }
        texts.append(Array(all[start...]))
        return texts
    }

    private static func bytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: start, count: count))
    }
}
