import ClauseReaders
import ClauseReview

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Finds agreements with labels in a folder, in any of three forms.
///
/// `labels/<name>.json` beside the texts; `<agreement>/labels.json` beside each agreement; or CUAD's `labels.jsonl`
/// with the texts in `txt/`, where a clause of either party counts.
enum LabelledFolder {
    /// An agreement's path and what people found in it.
    typealias Item = (path: String, labels: AgreementLabels)

    /// Labels as the label guide writes them.
    private struct GuideLabels: Decodable {
        var document: String
        var elements: [String: [String]]
        var adverse: [String: [String]]?
        var values: [String: String]?
    }

    /// A line of CUAD's labels.
    private struct CUADLabels: Decodable {
        struct Label: Decodable {
            var present: Bool
            var quotes: [String]
        }
        var document: String
        var labels: [String: Label]
    }

    /// Largest file of labels, in bytes.
    private static let sizeLimit = 256 << 20

    /// The labelled agreements of a folder, in the order of their names.
    ///
    /// - Parameter only: parts of names of which one must be in an agreement's path; empty for all.
    static func items(in folder: String, only: [String]) throws(CommandError) -> [Item] {
        let all: [Item]
        let lines = FilePath.joined(folder, "labels.jsonl")
        if FolderFiles.exists(lines) {
            all = try cuad(lines, folder)
        } else {
            all = try guide(folder)
        }
        guard !all.isEmpty else {
            throw .file(
                path: folder,
                reason: "no labels here: labels/*.json, */labels.json or labels.jsonl")
        }
        let chosen = all.filter { item in
            only.isEmpty || only.contains { item.path.dropFirst(folder.count).contains($0) }
        }
        guard !chosen.isEmpty else {
            throw .file(path: folder, reason: "no labelled agreement has that name")
        }
        return chosen
    }

    private static func guide(_ folder: String) throws(CommandError) -> [Item] {
        var files: [(labels: String, folder: String)] = []
        let labels = FilePath.joined(folder, "labels")
        if FolderFiles.isFolder(labels) {
            for name in try FolderFiles.names(in: labels) where name.hasSuffix(".json") {
                files.append((FilePath.joined(labels, name), folder))
            }
        }
        for name in try FolderFiles.names(in: folder) {
            let inner = FilePath.joined(folder, name)
            let file = FilePath.joined(inner, "labels.json")
            if FolderFiles.exists(file) { files.append((file, inner)) }
        }
        var items: [Item] = []
        for file in files {
            let raw: GuideLabels = try decode(try bytes(file.labels)[...], file.labels)
            items.append(
                (
                    FilePath.joined(file.folder, raw.document),
                    AgreementLabels(
                        document: raw.document, elements: raw.elements, adverse: raw.adverse ?? [:],
                        values: raw.values ?? [:])
                ))
        }
        return items
    }

    private static func cuad(_ file: String, _ folder: String) throws(CommandError) -> [Item] {
        var items: [Item] = []
        let bytes = try bytes(file)
        for (index, line) in bytes.split(separator: 0x0A).enumerated() {
            let raw: CUADLabels = try decode(line, "\(file):\(index + 1)")
            items.append(
                (
                    FilePath.joined(FilePath.joined(folder, "txt"), raw.document),
                    AgreementLabels(
                        document: raw.document,
                        elements: raw.labels.filter { $0.value.present }.mapValues(\.quotes),
                        adverse: nil, scope: raw.labels.keys.sorted(), ignoresDirection: true)
                ))
        }
        return items
    }

    private static func bytes(_ path: String) throws(CommandError) -> [UInt8] {
        do {
            return try InputFile.bytes(at: path, limit: sizeLimit)
        } catch {
            throw .file(path: path, reason: error.description)
        }
    }

    private static func decode<Value: Decodable>(
        _ bytes: ArraySlice<UInt8>, _ place: String
    ) throws(CommandError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(bytes))
        } catch {
            throw .file(
                path: place,
                reason:
                    "these are no labels: an object with \"document\" and \"elements\" is wanted")
        }
    }
}
