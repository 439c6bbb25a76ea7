import ClauseText

/// Compiled packs as bytes, so that a program starts in a millisecond instead of compiling the packs anew.
///
/// The image says which packs it was made from; one that does not fit the packs at hand is not used, so an edited pack
/// always takes effect and a stale image only costs time. It leaves out what a review does not need: the patterns as
/// written and the examples.
public enum PackImage {
    private static let magic: Int32 = 0x4B50_4343
    private static let version: Int32 = 3

    /// A number that changes whenever a pack does: FNV-1a over names and bytes, eight bytes at a time.
    public static func fingerprint(of files: [PackLibrary.File]) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        func mix(_ value: UInt64) { hash = (hash ^ value) &* 1_099_511_628_211 }
        for file in files {
            for part in [Array(file.name.utf8), file.text] {
                mix(UInt64(part.count))
                var index = 0
                while index + 8 <= part.count {
                    var word: UInt64 = 0
                    for place in 0..<8 { word |= UInt64(part[index + place]) << UInt64(place * 8) }
                    mix(word)
                    index += 8
                }
                for byte in part[index...] { mix(UInt64(byte)) }
            }
        }
        return hash
    }

    /// The image of packs compiled for all languages.
    public static func encode(_ packs: CompiledPacks, fingerprint: UInt64) -> [UInt8] {
        var writer = ImageWriter()
        writer.write(magic)
        writer.write(version)
        writer.write(fingerprint)
        let vocabulary = packs.vocabulary.tables
        writer.write(vocabulary.sets)
        for list in [
            vocabulary.parents, vocabulary.letters, vocabulary.endSet, vocabulary.prefixSet,
            vocabulary.han,
        ] {
            writer.write(list)
        }
        for lists in [
            packs.trie.singles, packs.trie.roots, packs.trie.symbols, packs.trie.nodes,
            packs.trie.ends,
        ] {
            writer.write(lists)
        }
        writer.write(packs.table.patterns.flatMap(\.numbers))
        writer.write(packs.table.atoms)
        writer.write(packs.table.gaps)
        writer.write(packs.table.triggered)
        writer.write(Int32(packs.atomCount))
        writer.write(packs.builtinAtoms)
        writer.write(packs.conceptAtoms)
        writer.write(packs.special.numbers)
        writer.write(packs.beginsName.map { $0 ? 1 : 0 })
        writer.write(packs.headingNumber)
        writer.write(Int32(packs.headingCount))
        writer.write(packs.concepts)
        encode(packs.syntax, into: &writer)
        return writer.bytes
    }

    /// The packs of an image, or nil when it is damaged, of another version or made from other packs.
    public static func decode(_ bytes: [UInt8], fingerprint: UInt64) -> CompiledPacks? {
        var reader = ImageReader(bytes)
        return try? decode(&reader, fingerprint: fingerprint)
    }

    private static func decode(_ reader: inout ImageReader, fingerprint: UInt64)
        throws(ImageReader.ImageError) -> CompiledPacks
    {
        guard try reader.int() == magic, try reader.int() == version,
            try reader.wide() == fingerprint
        else { throw ImageReader.ImageError() }
        let sets = try reader.lists()
        guard
            let vocabulary = Vocabulary(
                Vocabulary.Tables(
                    sets: sets, parents: try reader.ints(), letters: try reader.ints(),
                    endSet: try reader.ints(), prefixSet: try reader.ints(), han: try reader.ints())
            )
        else { throw ImageReader.ImageError() }
        let trie = PhraseTrie(
            singles: try reader.lists(), roots: try reader.lists(), symbols: try reader.lists(),
            nodes: try reader.lists(), ends: try reader.lists())
        let table = PatternTable(
            patterns: try CompiledPattern.patterns(try reader.ints()), atoms: try reader.ints(),
            gaps: try reader.ints(), triggered: try reader.lists())
        let atomCount = Int(try reader.int())
        let builtinAtoms = try reader.lists()
        let conceptAtoms = try reader.lists()
        let special = try SpecialAtoms(numbers: try reader.ints())
        let beginsName = try reader.ints().map { $0 != 0 }
        let headingNumber = try reader.ints()
        let headingCount = Int(try reader.int())
        let concepts = try reader.texts()
        let syntax = try decodeSyntax(&reader)
        guard reader.isAtEnd else { throw ImageReader.ImageError() }
        return CompiledPacks(
            syntax: syntax, vocabulary: vocabulary,
            groups: syntax.elements.indices.map { .element($0) }
                + syntax.adverse.indices.map { .adverse($0) },
            concepts: concepts, sources: [], trie: trie, table: table, atomCount: atomCount,
            builtinAtoms: builtinAtoms, conceptAtoms: conceptAtoms, special: special,
            beginsName: beginsName, headingNumber: headingNumber, headingCount: headingCount)
    }
}

extension CompiledPattern {
    private static let width = 9

    /// The pattern's fields as numbers.
    var numbers: [Int32] {
        [
            firstSlot, slotCount, group, use.rawValue, heading, nearGroup, hasDirection ? 1 : 0,
            source, language,
        ]
    }

    /// Patterns from their fields in a row.
    static func patterns(_ numbers: [Int32]) throws(ImageReader.ImageError) -> [CompiledPattern] {
        guard numbers.count % width == 0 else { throw ImageReader.ImageError() }
        var patterns: [CompiledPattern] = []
        patterns.reserveCapacity(numbers.count / width)
        for start in stride(from: 0, to: numbers.count, by: width) {
            guard let use = Use(rawValue: numbers[start + 3]) else {
                throw ImageReader.ImageError()
            }
            patterns.append(
                CompiledPattern(
                    firstSlot: numbers[start], slotCount: numbers[start + 1],
                    group: numbers[start + 2], use: use,
                    heading: numbers[start + 4], nearGroup: numbers[start + 5],
                    hasDirection: numbers[start + 6] != 0, source: numbers[start + 7],
                    language: numbers[start + 8]))
        }
        return patterns
    }
}

extension SpecialAtoms {
    /// All atoms in a fixed order.
    var numbers: [Int32] {
        [negator, neutral, lead, softener, place]
            + RoleRule.Role.allCases.flatMap { [strong[$0] ?? -1, maybe[$0] ?? -1] } + concept
    }

    /// Atoms in the order of `numbers`.
    init(numbers: [Int32]) throws(ImageReader.ImageError) {
        let roles = RoleRule.Role.allCases
        guard numbers.count >= 5 + roles.count * 2 else { throw ImageReader.ImageError() }
        var strong: [RoleRule.Role: Int32] = [:]
        var maybe: [RoleRule.Role: Int32] = [:]
        for (index, role) in roles.enumerated() {
            strong[role] = numbers[5 + index * 2]
            maybe[role] = numbers[6 + index * 2]
        }
        self.init(
            negator: numbers[0], neutral: numbers[1], lead: numbers[2], softener: numbers[3],
            strong: strong,
            maybe: maybe, concept: Array(numbers[(5 + roles.count * 2)...]), place: numbers[4])
    }
}
