#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Values as JSON text that is the same from run to run: keys sorted, two spaces of indentation, a line feed at the end.
enum JSONText {
    static func bytes(_ value: some Encodable) throws(CommandError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(value)) + [0x0A]
        } catch {
            throw .file(path: "JSON", reason: "a value could not be written")
        }
    }
}
