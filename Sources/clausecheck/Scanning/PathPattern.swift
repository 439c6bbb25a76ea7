/// A glob over paths: `*` and `?` stay within a name, `**` crosses folders, `[a-z]` is one character of a set.
///
/// A pattern without `/` is compared with the last part of a path, as `*.pdf`; one with it with the path from the
/// scanned folder. Letters match in either case, for archives come from systems that ignore it.
struct PathPattern: Sendable {
    private let pattern: [UInt8]
    private let isForName: Bool

    init(_ text: String) {
        let text = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
        isForName = !text.contains("/")
        pattern = Array(text.lowercased().utf8.drop { $0 == UInt8(ascii: "/") })
    }

    /// Whether a path fits; a pattern also fits all that lies below a folder that fits.
    ///
    /// - Parameter path: from the scanned folder, without `/` at its start.
    func matches(_ path: String) -> Bool {
        let parts = path.lowercased().split(separator: "/")
        if isForName {
            return parts.contains { Self.matches(pattern[...], Array($0.utf8)[...]) }
        }
        return (1...max(parts.count, 1)).contains { count in
            let head = parts.prefix(count).joined(separator: "/")
            return Self.matches(pattern[...], Array(head.utf8)[...])
        }
    }

    /// Compares by going back to the last star alone, so that time is at most the product of both lengths.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        var (place, at) = (pattern.startIndex, text.startIndex)
        // The last star of each kind: where the pattern goes on, and where the text does when the star takes more.
        var (star, deepStar): ((after: Int, at: Int)?, (after: Int, at: Int)?)
        while at < text.endIndex {
            if place < pattern.endIndex, pattern[place] == UInt8(ascii: "*") {
                var next = place + 1
                let crosses = next < pattern.endIndex && pattern[next] == UInt8(ascii: "*")
                if crosses {
                    next += 1
                    // "**/" also stands for no folder at all.
                    if next < pattern.endIndex, pattern[next] == UInt8(ascii: "/"),
                        matches(pattern[(next + 1)...], text[at...])
                    {
                        return true
                    }
                }
                if crosses { (star, deepStar) = (nil, (next, at)) } else { star = (next, at) }
                place = next
                continue
            }
            if place < pattern.endIndex, let next = single(pattern, place, text[at]) {
                place = next
                at += 1
                continue
            }
            if let last = star, text[last.at] != UInt8(ascii: "/") {
                star?.at += 1
                (place, at) = (last.after, last.at + 1)
            } else if let last = deepStar {
                star = nil
                deepStar?.at += 1
                (place, at) = (last.after, last.at + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// Where the pattern goes on after one character, or nil when the character does not fit.
    private static func single(
        _ pattern: ArraySlice<UInt8>, _ place: Int, _ byte: UInt8
    ) -> Int? {
        switch pattern[place] {
        case UInt8(ascii: "?"):
            return byte == UInt8(ascii: "/") ? nil : place + 1
        case UInt8(ascii: "["):
            guard let close = pattern[(place + 1)...].firstIndex(of: UInt8(ascii: "]")) else {
                return byte == UInt8(ascii: "[") ? place + 1 : nil
            }
            var set = pattern[(place + 1)..<close]
            let isNegated = set.first == UInt8(ascii: "!")
            if isNegated { set = set.dropFirst() }
            var isIn = false
            var index = set.startIndex
            while index < set.endIndex {
                if index + 2 < set.endIndex, set[index + 1] == UInt8(ascii: "-") {
                    isIn = isIn || (set[index] <= byte && byte <= set[index + 2])
                    index += 3
                } else {
                    isIn = isIn || set[index] == byte
                    index += 1
                }
            }
            return isIn != isNegated && byte != UInt8(ascii: "/") ? close + 1 : nil
        case byte: return place + 1
        default: return nil
        }
    }
}
