import ClauseReaders
import ClauseReports
import ClauseReview
import ClauseRules
import ClauseText
import Foundation

// Benchmarks of the whole pipeline. Run with `swift run -c release clausebench [NAME…]`; each input is generated from a
// seed, and what the review finds in it is checked before anything is timed.

let chosen = Set(CommandLine.arguments.dropFirst())

func isChosen(_ name: String) -> Bool { chosen.isEmpty || chosen.contains { name.hasPrefix($0) } }

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
for size in [10_000, 30_000, 100_000, 1_000_000, 10_000_000] where isChosen("review") {
    pipeline.run(
        "review/agreement", text: GeneratedAgreement.english(bytes: size, seed: 1),
        expects: "audit.right")
}

// What tries to break it.
for size in [100_000, 1_000_000] where isChosen("worst") {
    pipeline.run(
        "worst/endless-sentence", text: GeneratedAgreement.endlessSentence(bytes: size, seed: 2))
    pipeline.run("worst/one-keyword", text: GeneratedAgreement.repeated("audit ", bytes: size))
    pipeline.run(
        "worst/two-keywords", text: GeneratedAgreement.repeated("Supplier shall ", bytes: size))
    pipeline.run("worst/deep-numbering", text: GeneratedAgreement.deepNumbering(bytes: size))
    pipeline.run("worst/open-brackets", text: GeneratedAgreement.repeated("((\"", bytes: size))
    pipeline.run(
        "worst/chinese", text: GeneratedAgreement.repeated("服務供應商須通知客戶並提供審計報告", bytes: size))
}

if isChosen("docx") {
    let text = GeneratedAgreement.english(bytes: 120_000, seed: 3)
    if let file = DraftFile.docx(paragraphs: text.split(separator: 0x0A).map(Array.init)) {
        bench.measure("docx/read-40-pages", bytes: file.count) {
            (try? DocumentReader.read(file, name: "draft.docx"))?.blocks.count ?? 0
        }
    }
}
