/// Lists of numbers kept in two flat arrays, so that walking one neither allocates nor counts references.
public struct IntLists: Sendable, Equatable {
    /// Where each list starts in `values`; one more than there are lists.
    public private(set) var starts: [Int32]
    /// The numbers of all lists in a row.
    public private(set) var values: [Int32]

    /// Makes no lists.
    public init() {
        starts = [0]
        values = []
    }

    /// Copies lists.
    public init(_ lists: [[Int32]]) {
        self.init()
        starts.reserveCapacity(lists.count + 1)
        for list in lists { append(list) }
    }

    /// Takes arrays as `starts` and `values` hold them, or returns nil when they do not fit together.
    public init?(starts: [Int32], values: [Int32]) {
        guard starts.first == 0, Int(starts.last ?? -1) == values.count else { return nil }
        for index in starts.indices.dropFirst() where starts[index] < starts[index - 1] {
            return nil
        }
        self.starts = starts
        self.values = values
    }

    /// Number of lists.
    public var count: Int { starts.count - 1 }

    /// Adds a list at the end.
    public mutating func append(_ list: some Sequence<Int32>) {
        values.append(contentsOf: list)
        starts.append(Int32(clamping: values.count))
    }

    /// Where a list stands in `values`.
    @inlinable
    public func range(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }

    /// A list by its index.
    public subscript(_ list: Int) -> ArraySlice<Int32> { values[range(list)] }
}
