extension Vocabulary {
    /// A vocabulary's contents in a form that can be kept: each node by its parent and letter.
    public struct Tables: Sendable, Equatable {
        public var sets: IntLists
        /// For every node but the root, its parent; always of a lower number.
        public var parents: [Int32]
        /// For every node but the root, its place among the parent's children.
        public var letters: [Int32]
        public var endSet: [Int32]
        public var prefixSet: [Int32]
        /// Han characters as pairs of offset from U+4E00 and symbol set.
        public var han: [Int32]

        public init(
            sets: IntLists, parents: [Int32], letters: [Int32], endSet: [Int32], prefixSet: [Int32],
            han: [Int32]
        ) {
            self.sets = sets
            self.parents = parents
            self.letters = letters
            self.endSet = endSet
            self.prefixSet = prefixSet
            self.han = han
        }
    }

    /// The vocabulary's contents.
    public var tables: Tables {
        var parents = [Int32](repeating: 0, count: max(endSet.count - 1, 0))
        var letters = parents
        for (place, child) in children.enumerated() where child != 0 {
            parents[Int(child) - 1] = Int32(place / WordFolding.alphabetSize)
            letters[Int(child) - 1] = Int32(place % WordFolding.alphabetSize)
        }
        var han: [Int32] = []
        for (offset, set) in hanSet.enumerated() where set != 0 { han += [Int32(offset), set] }
        return Tables(
            sets: sets, parents: parents, letters: letters, endSet: endSet, prefixSet: prefixSet,
            han: han)
    }

    /// The vocabulary with given contents, or nil when they contradict themselves.
    public init?(_ tables: Tables) {
        let nodes = tables.endSet.count
        let setCount = Int32(clamping: tables.sets.count)
        func isSet(_ set: Int32) -> Bool { set >= 0 && set < setCount }
        guard nodes > 0, tables.prefixSet.count == nodes, tables.parents.count == nodes - 1,
            tables.letters.count == nodes - 1, tables.endSet.allSatisfy(isSet),
            tables.prefixSet.allSatisfy(isSet), tables.han.count % 2 == 0
        else { return nil }
        var children = [Int32](repeating: 0, count: nodes * WordFolding.alphabetSize)
        for (index, parent) in tables.parents.enumerated() {
            let letter = tables.letters[index]
            guard parent >= 0, Int(parent) <= index, letter >= 0,
                Int(letter) < WordFolding.alphabetSize
            else {
                return nil
            }
            children[Int(parent) * WordFolding.alphabetSize + Int(letter)] = Int32(index + 1)
        }
        var hanSet = [Int32](repeating: 0, count: Self.hanCount)
        for index in stride(from: 0, to: tables.han.count, by: 2) {
            guard hanSet.indices.contains(Int(tables.han[index])), isSet(tables.han[index + 1])
            else { return nil }
            hanSet[Int(tables.han[index])] = tables.han[index + 1]
        }
        self.init(
            sets: tables.sets, children: children, endSet: tables.endSet,
            prefixSet: tables.prefixSet,
            hanSet: hanSet)
    }
}
