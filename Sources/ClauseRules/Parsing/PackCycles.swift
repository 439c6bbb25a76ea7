/// Finds names that refer to themselves by way of others.
enum PackCycles {
    /// Cycles of a graph, one for each reference that closes one, with the path around and that reference's place.
    ///
    /// Walks depth first without recursion; a node is entered once, so cost is linear in references.
    static func find<Node: Hashable>(
        _ edges: [Node: [(to: Node, range: PackRange)]]
    ) -> [(path: [Node], range: PackRange)] {
        var cycles: [(path: [Node], range: PackRange)] = []
        var finished: Set<Node> = []
        let roots = edges.keys.sorted { first($0, edges) < first($1, edges) }
        for root in roots where !finished.contains(root) {
            var path: [(node: Node, next: Int)] = [(root, 0)]
            var positions: [Node: Int] = [root: 0]
            while let (node, next) = path.last {
                let targets = edges[node] ?? []
                guard next < targets.count else {
                    finished.insert(node)
                    positions[node] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let (to, range) = targets[next]
                if let start = positions[to] {
                    cycles.append((path[start...].map(\.node), range))
                } else if !finished.contains(to) {
                    positions[to] = path.count
                    path.append((to, 0))
                }
            }
        }
        return cycles
    }

    private static func first<Node: Hashable>(
        _ node: Node, _ edges: [Node: [(to: Node, range: PackRange)]]
    ) -> (Int, Int) {
        edges[node]?.first.map { ($0.range.file, $0.range.start) } ?? (0, 0)
    }
}
