/// The list definitions of a Word file.
///
/// Source: ECMA-376 part 1, 17.9.
struct WordNumbering {
    /// An abstract definition: its levels, or the style that stands in for them.
    struct Definition {
        var levels: [Int: ListLevel] = [:]
        var styleLink: String?
        var numberingStyle: String?
    }

    /// A list that paragraphs name: a definition and what it changes in it.
    struct Instance {
        var definition: Int
        var starts: [Int: Int] = [:]
        var levels: [Int: ListLevel] = [:]
    }

    /// Deepest level, from 0.
    static let lastLevel = 8

    private(set) var definitions: [Int: Definition] = [:]
    /// For each numbering style the definition that stands in it.
    private var definitionOfStyle: [String: Int] = [:]
    var instances: [Int: Instance] = [:]

    mutating func add(_ definition: Definition, id: Int) {
        definitions[id] = definition
        if let style = definition.styleLink, definitionOfStyle[style] == nil {
            definitionOfStyle[style] = id
        }
    }

    /// The definition that holds an instance's levels, links through numbering styles followed.
    ///
    /// Links that come back to themselves end at the definition where they do.
    func definitionId(of instance: Instance, styles: WordStyles) -> Int {
        var id = instance.definition
        var visited: Set<Int> = []
        while visited.insert(id).inserted, let definition = definitions[id],
            definition.levels.isEmpty, let style = definition.numberingStyle
        {
            if let number = styles.numberingId(ofStyle: style), let next = instances[number] {
                id = next.definition
            } else if let linked = definitionOfStyle[style] {
                id = linked
            }
        }
        return id
    }
}
