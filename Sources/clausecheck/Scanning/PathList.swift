/// Many paths in one buffer: an archive of a million files is listed in the space of their names.
struct PathList: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// How many there are.
    var count: Int { ends.count }

    /// The path at a position from 0.
    subscript(_ index: Int) -> String {
        let start = index == 0 ? 0 : ends[index - 1]
        return String(decoding: bytes[start..<ends[index]], as: UTF8.self)
    }

    mutating func append(_ path: String) {
        bytes += path.utf8
        ends.append(bytes.count)
    }
}
