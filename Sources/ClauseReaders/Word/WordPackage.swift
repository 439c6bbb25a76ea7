import ZipArchive

/// The parts of a Word file and the relationships that lead from one to another.
///
/// Source: ECMA-376 part 2 (Open Packaging Conventions).
struct WordPackage {
    private let zip: ZipReader
    private let limits: ReadOptions.Limits
    /// Member names in lower case, since part names are compared without regard to case.
    private let memberOfName: [String: ZipMember]
    /// The main part's name.
    let mainPart: String
    /// What the main part refers to.
    let relations: [Relation]
    /// The part with the program's own counts, or nil.
    let propertiesPart: String?

    /// A reference from a part to another part or to something outside.
    struct Relation {
        let id: String
        /// The last step of the relationship's type, such as `styles`.
        let kind: String
        /// The other part's name; nil for what lies outside the package.
        let part: String?
    }

    /// Opens the package and finds the main part.
    init(_ bytes: [UInt8], limits: ReadOptions.Limits) throws(ReadError) {
        self.limits = limits
        do {
            zip = try ZipReader(bytes, limits: ZipLimits(memberBytes: limits.partBytes))
        } catch {
            throw ReadError(error, format: "DOCX")
        }
        memberOfName = Dictionary(
            zip.members.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        let roots = try Self.relations(of: "", in: zip, memberOfName, limits)
        let named = roots.first { $0.kind == "officeDocument" }?.part
        guard let main = named ?? memberOfName["word/document.xml"]?.name,
            memberOfName[main.lowercased()] != nil
        else { throw .damaged(format: "DOCX", reason: "the main document is missing") }
        mainPart = main
        propertiesPart = roots.first { $0.kind == "extended-properties" }?.part
        relations = try Self.relations(of: main, in: zip, memberOfName, limits)
    }

    /// The first part that the main part refers to with a kind of relationship.
    func part(_ kind: String) -> String? {
        relations.first { $0.kind == kind && $0.part != nil }?.part
    }

    /// Reads a part with a handler.
    ///
    /// - Returns: false when the package has no such part.
    @discardableResult
    func scan(_ part: String?, with handler: any XMLHandler) throws(ReadError) -> Bool {
        guard let part, let member = memberOfName[part.lowercased()] else { return false }
        try Self.scan(member, in: zip, limits, with: handler)
        return true
    }

    private static func scan(
        _ member: ZipMember, in zip: ZipReader, _ limits: ReadOptions.Limits,
        with handler: any XMLHandler
    ) throws(ReadError) {
        let bytes: [UInt8]
        do { bytes = try zip.data(of: member) } catch { throw ReadError(error, format: "DOCX") }
        let source = XMLScanner.Source(format: "DOCX", part: member.name, depth: limits.depth)
        try XMLScanner.scan(bytes, of: source, with: handler)
    }

    private static func relations(
        of part: String, in zip: ZipReader, _ memberOfName: [String: ZipMember],
        _ limits: ReadOptions.Limits
    ) throws(ReadError) -> [Relation] {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let name = part.dropFirst(folder.count)
        guard let member = memberOfName["\(folder)_rels/\(name).rels".lowercased()] else {
            return []
        }
        let handler = RelationHandler(folder: folder)
        try scan(member, in: zip, limits, with: handler)
        return handler.relations
    }
}

/// Reads a `.rels` part.
private final class RelationHandler: XMLHandler {
    let vocabulary = WordNamespace.vocabulary
    private let folder: String
    private(set) var relations: [WordPackage.Relation] = []

    init(folder: String) { self.folder = folder }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard WordName(name.local) == .relationship, let id = attributes.value(.relationshipId),
            let type = attributes.value(.relationshipType),
            let target = attributes.value(.target)
        else { return }
        let isOutside = attributes.value(.targetMode) == "External"
        relations.append(
            WordPackage.Relation(
                id: id, kind: type.split(separator: "/").last.map(String.init) ?? "",
                part: isOutside ? nil : Self.resolved(target, from: folder)))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// A part's name from a target relative to a folder; steps above the root stay at the root.
    private static func resolved(_ target: String, from folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            switch step {
            case ".": continue
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}
