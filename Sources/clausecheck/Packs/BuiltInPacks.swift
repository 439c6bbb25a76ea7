import ClauseRules

/// The packs that are there without any folder; tests bring their own.
struct BuiltInPacks: Sendable {
    /// The pack files, which are not read before they are asked for.
    let files: @Sendable () -> [PackLibrary.File]
    /// The same packs compiled beforehand, or nil when they must be compiled from the files.
    let compiled: @Sendable () -> CompiledPacks?

    /// Those in the program.
    static let embedded = BuiltInPacks(
        files: { EmbeddedPacks.files }, compiled: { EmbeddedPacks.compiled })

    /// Packs of nothing but these files.
    static func only(_ files: [PackLibrary.File]) -> BuiltInPacks {
        BuiltInPacks(files: { files }, compiled: { nil })
    }
}
