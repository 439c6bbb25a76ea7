import ClauseReaders
import ClauseReports
import ClauseReview
import ClauseRules
import ClauseText
import Foundation

var arguments = Array(CommandLine.arguments.dropFirst())
let verb = arguments.isEmpty ? "help" : arguments.removeFirst()
var positional: [String] = []
var values: [String: String] = [:]
var flags: Set<String> = []
var index = 0
while index < arguments.count {
    let argument = arguments[index]
    if ["--packs", "--format", "--element", "--only"].contains(argument), index + 1 < arguments.count {
        values[argument] = arguments[index + 1]
        index += 1
    } else if argument.hasPrefix("--") {
        flags.insert(argument)
    } else {
        positional.append(argument)
    }
    index += 1
}

@MainActor func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(2)
}

@MainActor func loadPacks() -> CompiledPacks {
    var files = EmbeddedPacks.files
    if let folder = values["--packs"] {
        var own: [PackLibrary.File] = []
        guard let walker = FileManager.default.enumerator(atPath: folder) else { fail("no folder \(folder)") }
        for case let path as String in walker where path.hasSuffix(".pack") {
            guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { continue }
            own.append((path, Array(data)))
        }
        own.sort { $0.name < $1.name }
        files = own
    }
    do {
        return CompiledPacks(try PackLibrary.load(files: files))
    } catch {
        fail("\(error)")
    }
}

@MainActor func read(_ path: String) -> (Document, [UInt8]) {
    guard let data = FileManager.default.contents(atPath: path) else { fail("\(path): cannot be read") }
    do {
        return (try DocumentReader.read(Array(data), name: path), Array(data))
    } catch {
        fail("\(path): \(error)")
    }
}

@MainActor func source(_ path: String) -> Reviewer.Source {
    let (document, bytes) = read(path)
    return .init(path: path, sha256: SHA256.hex(bytes), byteCount: bytes.count, document: document)
}

struct RawLabels: Decodable {
    var document: String
    var elements: [String: [String]]
    var adverse: [String: [String]]?
    var values: [String: String]?
}

struct RawCUAD: Decodable {
    struct Label: Decodable {
        var present: Bool
        var quotes: [String]
    }
    var document: String
    var labels: [String: Label]
}

@MainActor func labelled(_ folder: String) -> [(path: String, labels: AgreementLabels)] {
    let manager = FileManager.default
    var result: [(String, AgreementLabels)] = []
    let decoder = JSONDecoder()
    if let data = manager.contents(atPath: folder + "/labels.jsonl") {
        for line in data.split(separator: 10) {
            guard let raw = try? decoder.decode(RawCUAD.self, from: Data(line)) else { fail("bad line in labels.jsonl") }
            let elements = raw.labels.filter { $0.value.present }.mapValues(\.quotes)
            result.append(
                (
                    folder + "/txt/" + raw.document,
                    AgreementLabels(
                        document: raw.document, elements: elements, adverse: nil,
                        scope: Array(raw.labels.keys), ignoresDirection: true)
                ))
        }
        return result
    }
    var files = ((try? manager.contentsOfDirectory(atPath: folder + "/labels")) ?? []).sorted()
        .filter { $0.hasSuffix(".json") }.map { (folder + "/labels/" + $0, folder) }
    for sub in ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    where manager.fileExists(atPath: folder + "/" + sub + "/labels.json") {
        files.append((folder + "/" + sub + "/labels.json", folder + "/" + sub))
    }
    for (file, base) in files {
        guard let data = manager.contents(atPath: file), let raw = try? decoder.decode(RawLabels.self, from: data)
        else { fail("\(file): not labels") }
        result.append(
            (
                base + "/" + raw.document,
                AgreementLabels(
                    document: raw.document, elements: raw.elements, adverse: raw.adverse ?? [:],
                    values: raw.values ?? [:])
            ))
    }
    return result
}

@MainActor func percent(_ value: Double) -> String { String(format: "%5.1f", value * 100) }

switch verb {
case "review":
    let packs = loadPacks()
    var scratch = MatchScratch(for: packs)
    let review = Reviewer(packs: packs).review(positional.map(source), scratch: &scratch)
    if values["--format"] == "json" {
        FileHandle.standardOutput.write(Data(ReviewReport.json(review)))
    } else {
        FileHandle.standardOutput.write(
            Data(TerminalReport(width: 100, color: false, why: flags.contains("--why")).render(review)))
    }
case "text":
    FileHandle.standardOutput.write(Data(read(positional[0]).0.bytes))
case "clauses":
    let (document, _) = read(positional[0])
    for clause in ClauseTree(document).clauses { print(clause.number, "|", clause.heading.map(document.text) ?? "", "|", document.text(clause.span).prefix(60).replacing("\n", with: " ")) }
case "parties":
    let packs = loadPacks()
    var scratch = MatchScratch(for: packs)
    for path in positional {
        let review = Reviewer(packs: packs).review([source(path)], scratch: &scratch)
        print(path, "customer:", review.parties.customer, "provider:", review.parties.provider)
    }
case "evaluate":
    let packs = loadPacks()
    var scratch = MatchScratch(for: packs)
    var evaluation = Evaluation()
    for (path, labels) in labelled(positional[0]) {
        if let only = values["--only"], !only.split(separator: ",").contains(where: { labels.document.contains($0) }) { continue }
        let source = source(path)
        let review = Reviewer(packs: packs, options: .init(ignoresDirection: labels.ignoresDirection)).review(
            [source], scratch: &scratch)
        var near: [String: [String]] = [:]
        for finding in review.findings {
            for miss in finding.nearMisses {
                let line = "(\(miss.reason.rawValue)) \(miss.evidence.excerpt)"
                if near[miss.element]?.contains(line) != true { near[miss.element, default: []].append(line) }
            }
        }
        evaluation.add(review, labels: labels, text: source.document.bytes, nearMisses: near)
    }
    for row in evaluation.elements.sorted(by: { $0.id < $1.id }) + [evaluation.total] + evaluation.adverse.sorted(by: { $0.id < $1.id }).map({ row in var copy = row; copy.id = "adverse." + row.id; return copy }) + [evaluation.adverseTotal] {
        if let element = values["--element"], !row.id.hasPrefix(element) { continue }
        print(
            row.id.padding(toLength: 28, withPad: " ", startingAt: 0),
            "P", percent(row.precision), "R", percent(row.recall), "F1", percent(row.f1),
            "tp", row.truePositives, "fp", row.falsePositives, "fn", row.falseNegatives, "overlap", row.overlapping)
    }
    print(
        "macro F1 (3+ labels)", percent(evaluation.macroF1()), " false missing", percent(evaluation.falseMissingRate),
        " overlap", percent(evaluation.overlapRate), " documents", evaluation.documents)
    if flags.contains("--disagreements") {
        for item in evaluation.disagreements.sorted(by: { ($0.id, $0.kind, $0.document) < ($1.id, $1.kind, $1.document) }) {
            if let element = values["--element"], !item.id.hasPrefix(element) { continue }
            print("\n## \(item.id) \(item.kind) \(item.document)")
            for quote in item.labelled { print("  label: \(quote)") }
            for text in item.shown { print("  shown: \(text.prefix(700))") }
        }
    }
default:
    print("clausecheck review|text|clauses|parties|evaluate")
}
