import ClauseRules
import ClauseText
import Testing

@Suite struct PackImageTests {
    private static let syntax = Result { try PackLibrary.load(files: EmbeddedPacks.files) }
    private let fingerprint = PackImage.fingerprint(of: EmbeddedPacks.files)

    @Test func `the embedded image is of today's packs`() throws {
        let image = PackImage.encode(CompiledPacks(try Self.syntax.get()), fingerprint: fingerprint)
        // Compared outside the expectation, which would work out the difference of a million bytes.
        let isSame = EmbeddedPacks.image == image
        #expect(
            isSame,
            "run `swift run clausecheck packs compile Sources/CClausePacks/packs.image` after changing a pack"
        )
    }

    @Test func `an image of other packs is refused`() throws {
        let image = PackImage.encode(CompiledPacks(try Self.syntax.get()), fingerprint: fingerprint)
        #expect(PackImage.decode(image, fingerprint: fingerprint) != nil)
        #expect(PackImage.decode(image, fingerprint: fingerprint &+ 1) == nil)
    }

    @Test func `a cut image is refused`() throws {
        let image = PackImage.encode(CompiledPacks(try Self.syntax.get()), fingerprint: fingerprint)
        for parts in 0..<5 {
            let cut = Array(image.prefix(image.count * parts / 5))
            #expect(PackImage.decode(cut, fingerprint: fingerprint) == nil)
        }
    }

    @Test func `compiling twice gives the same bytes`() throws {
        let syntax = try Self.syntax.get()
        let first = PackImage.encode(CompiledPacks(syntax), fingerprint: 1)
        let isSame = first == PackImage.encode(CompiledPacks(syntax), fingerprint: 1)
        #expect(isSame)
    }
}
