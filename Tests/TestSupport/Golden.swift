import Foundation

/// Golden files: outputs kept beside the tests, in `Golden/<case>/<file>`, and compared byte for byte.
public enum Golden {
    /// What is wrong with an output, or nil when it equals its golden file.
    ///
    /// With `RECORD_GOLDEN=1` in the environment the output is written and still reported as wrong, so that a
    /// recording is never mistaken for a pass.
    ///
    /// - Parameters:
    ///   - bytes: the output.
    ///   - path: the golden file's path below `Golden`, such as `review/report.md`.
    ///   - testFile: the test's own file.
    public static func mismatch(
        _ bytes: [UInt8], _ path: String, testFile: String = #filePath
    ) -> String? {
        let file = URL(filePath: testFile).deletingLastPathComponent()
            .appending(path: "Golden").appending(path: path)
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            do {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: file)
            } catch {
                return "could not record \(path): \(error)"
            }
            return "recorded \(path); run again without RECORD_GOLDEN"
        }
        guard let golden = try? Data(contentsOf: file) else { return "no golden file \(path)" }
        if golden.elementsEqual(bytes) { return nil }
        let expected = String(decoding: golden, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let found = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let line = zip(expected, found).prefix { $0 == $1 }.count
        return """
            \(path) differs at line \(line + 1)
            expected: \(line < expected.count ? expected[line] : "end of file")
            found:    \(line < found.count ? found[line] : "end of file")
            """
    }
}
