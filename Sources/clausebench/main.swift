import ClauseReaders
import ClauseReports
import ClauseReview
import ClauseRules
import ClauseText
import Foundation

// Benchmarks of the whole pipeline. Run with `swift run -c release clausebench [NAME…]`; each input is generated from a
// seed, and what the review finds in it is checked before anything is timed.

let chosen = Set(CommandLine.arguments.dropFirst())

func isChosen(_ name: String) -> Bool {
    chosen.isEmpty || chosen.contains { name.hasPrefix($0) || $0.hasPrefix(name) }
}

let bench = Bench()
print(Bench.header)

let packs: CompiledPacks
if let compiled = EmbeddedPacks.compiled {
    packs = compiled
} else {
    do {
        packs = CompiledPacks(try PackLibrary.load(files: EmbeddedPacks.files))
    } catch {
        print("the embedded packs have mistakes: \(error)")
        exit(2)
    }
}

if isChosen("start") {
    let files = EmbeddedPacks.files
    let fingerprint = PackImage.fingerprint(of: files)
    bench.measure("start/image", bytes: EmbeddedPacks.image.count) {
        PackImage.decode(EmbeddedPacks.image, fingerprint: fingerprint)?.groups.count ?? 0
    }
    bench.measure("start/compile", bytes: files.map(\.text.count).reduce(0, +)) {
        ((try? PackLibrary.load(files: files)).map { CompiledPacks($0) })?.groups.count ?? 0
    }
}

let pipeline = ReviewBench(packs: packs, bench: bench)

// The curve: time must grow with the text and no faster.
if isChosen("review") {
    pipeline.run(
        "review/agreement", sizes: [10_000, 30_000, 100_000, 1_000_000, 3_000_000, 10_000_000],
        text: GeneratedText.agreement)
}

// What tries to break it.
for worst in WorstCase.all where isChosen("worst/" + worst.name) {
    pipeline.run("worst/" + worst.name, sizes: [1_000_000, 5_000_000], text: worst.text)
}

if isChosen("docx") {
    let text = GeneratedText.agreement(bytes: 120_000)
    if let file = DraftFile.docx(paragraphs: text.bytes.split(separator: 0x0A).map(Array.init)) {
        bench.measure("docx/read-40-pages", bytes: file.count) {
            (try? DocumentReader.read(file, name: "draft.docx"))?.blocks.count ?? 0
        }
    }
}
