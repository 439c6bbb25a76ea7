/// What the words that changed do to a duty: soften it, harden it, or set a limit that a person must read.
///
/// Only differences count: a passage that was soft before and is as soft now gives nothing.
struct StrengthReading: Sendable {
    /// Why the new words ask less, as half a sentence each.
    private(set) var weaker: [String] = []
    /// Why they ask more.
    private(set) var stronger: [String] = []
    /// What came in or went out that may turn the meaning, such as "except".
    private(set) var cautions: [String] = []

    /// Compares two passages.
    ///
    /// - Parameters:
    ///   - focus: for each passage how many of its words go up to the end of the last decisive one, or nil. Of the
    ///     duties in a long sentence only the one that governs those words counts.
    ///   - customer: small letters of the words that mean the customer; its own duties are not judged.
    init(
        from old: ComparedWords, to new: ComparedWords, focus: (old: Int?, new: Int?) = (nil, nil),
        customer: Set<String>
    ) {
        guard !old.words.elementsEqual(new.words, by: { $0.exact == $1.exact }) else { return }
        let before = old.foldedWords()
        let after = new.foldedWords()
        guard before != after else { return }
        readModals(before, after, focus, customer)
        let softBefore = Self.softeners(in: before)
        let softAfter = Self.softeners(in: after)
        for phrase in softAfter where !softBefore.contains(phrase) {
            weaker.append("“\(Self.shown(phrase))” was added")
        }
        for phrase in softBefore where !softAfter.contains(phrase) {
            stronger.append("“\(Self.shown(phrase))” was taken out")
        }
        let turnsBefore = Self.turns(in: before)
        let turnsAfter = Self.turns(in: after)
        for (word, count) in turnsAfter.sorted(by: { $0.key < $1.key })
        where count > turnsBefore[word, default: 0] {
            cautions.append("“\(word)” was added")
        }
        for (word, count) in turnsBefore.sorted(by: { $0.key < $1.key })
        where count > turnsAfter[word, default: 0] {
            cautions.append("“\(word)” was taken out")
        }
    }

    // MARK: - Must and may

    private mutating func readModals(
        _ before: [String], _ after: [String], _ focus: (old: Int?, new: Int?),
        _ customer: Set<String>
    ) {
        let runs = WordDiff.runs(before.map(Self.hash), after.map(Self.hash))
        var index = 0
        while index < runs.count {
            guard runs[index].kind != .same else {
                index += 1
                continue
            }
            var old = runs[index].old
            var new = runs[index].new
            while index + 1 < runs.count, runs[index + 1].kind != .same {
                index += 1
                old = old.lowerBound..<max(old.upperBound, runs[index].old.upperBound)
                new = new.lowerBound..<max(new.upperBound, runs[index].new.upperBound)
            }
            index += 1
            guard let out = Self.modal(in: before, old), let into = Self.modal(in: after, new),
                out.isStrong != into.isStrong,
                (focus.old == nil && focus.new == nil)
                    || Self.governs(out.index, before, focus.old)
                    || Self.governs(into.index, after, focus.new)
            else { continue }
            let reason = "“\(out.word)” became “\(into.word)”"
            let subject = after[max(0, into.index - 4)..<into.index]
            if subject.contains(where: customer.contains) {
                cautions.append(reason)
            } else if out.isStrong {
                weaker.append(reason)
            } else {
                stronger.append(reason)
            }
        }
    }

    private static func modal(
        in words: [String], _ range: Range<Int>
    ) -> (word: String, isStrong: Bool, index: Int)? {
        var found: (word: String, isStrong: Bool, index: Int)?
        for index in range {
            let word = words[index]
            let next = index + 1 < words.count ? words[index + 1] : ""
            if strong.contains(word) || (word == "required" && next == "to") {
                found = (word, true, index)
            } else if weak.contains(word) {
                // "May not" forbids as "shall not" does.
                let forbids = next == "not" || next == "only"
                if found == nil { found = (word, forbids, index) }
            }
        }
        return found
    }

    /// Whether a modal is the last one before the end of the decisive words; so it is when no other stands there.
    private static func governs(_ index: Int, _ words: [String], _ focus: Int?) -> Bool {
        guard let focus else { return false }
        let start = words[..<min(focus, words.count)]
        guard let last = start.lastIndex(where: { strong.contains($0) || weak.contains($0) })
        else { return true }
        return last == index
    }

    private static let strong: Set<String> = [
        "shall", "must", "will", "undertakes", "undertake", "obliged", "obligated", "covenants",
        "須", "须", "應", "应", "必", "deve", "devera", "devem", "deverao", "obriga", "obrigam",
    ]
    private static let weak: Set<String> = [
        "may", "can", "might", "should", "could", "可", "pode", "podera", "podem", "poderao",
    ]

    // MARK: - Softeners

    private static func softeners(in words: [String]) -> [[String]] {
        var found: [[String]] = []
        // Longer phrases stand before those they hold.
        for phrase in softeners where contains(words, phrase) {
            if !found.contains(where: { contains($0, phrase) }) { found.append(phrase) }
        }
        return found
    }

    private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
        guard let first = phrase.first, words.count >= phrase.count else { return false }
        for start in 0...words.count - phrase.count
        where words[start] == first && words[start..<start + phrase.count].elementsEqual(phrase) {
            return true
        }
        return false
    }

    private static func shown(_ phrase: [String]) -> String {
        let isHan = phrase.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value > 0x3000 } }
        return phrase.joined(separator: isHan ? "" : " ")
    }

    private static let softeners: [[String]] =
        [
            "commercially reasonable efforts", "reasonable efforts", "reasonable endeavours",
            "reasonable endeavors",
            "commercially reasonable", "best efforts", "best endeavours", "good faith efforts",
            "endeavour", "endeavor", "endeavours", "endeavors", "strive", "aim to", "intends to",
            "where reasonably practicable", "where practicable", "if practicable",
            "to the extent practicable", "to the extent reasonably practicable", "where possible",
            "if possible", "to the extent possible", "subject to availability", "at its discretion",
            "in its discretion", "in its sole discretion", "at its sole discretion", "upon request",
            "on request", "upon written request", "on written request", "if requested",
            "as it deems appropriate", "as it considers appropriate", "attempt to", "try to",
            "envidara esforcos", "melhores esforcos", "esforcos razoaveis", "sempre que possivel",
            "na medida do possivel", "a pedido", "mediante pedido", "a seu criterio", "se possivel",
        ].map { $0.split(separator: " ").map(String.init) }
        + [
            "盡力", "尽力", "合理努力", "商業上合理", "在可行", "盡可能", "儘可能", "尽可能", "酌情", "應要求", "按要求",
            "盡量", "儘量", "尽量", "如可行",
        ].map { $0.map(String.init) }

    // MARK: - Words that turn the meaning

    private static func turns(in words: [String]) -> [String: Int] {
        var counts: [String: Int] = [:]
        var index = 0
        while index < words.count {
            if let phrase = harmless.first(where: {
                words[index...].starts(with: $0)
            }) {
                index += phrase.count
                continue
            }
            if turning.contains(words[index]) { counts[words[index], default: 0] += 1 }
            index += 1
        }
        return counts
    }

    private static let turning: Set<String> = [
        "not", "no", "nor", "neither", "never", "without", "except", "unless", "only", "excluding",
        "solely", "waives", "waive", "nothing", "notwithstanding", "不", "無", "无", "未", "除", "僅",
        "仅",
        "惟", "nao", "sem", "salvo", "excepto", "exceto", "apenas", "nenhum", "nenhuma",
    ]

    /// Phrases with such words that turn nothing.
    private static let harmless: [[String]] = [
        "without undue delay", "without unreasonable delay", "without delay", "without limitation",
        "without limiting", "without prejudice", "not later than", "no later than",
        "not limited to", "not less than", "no less than", "not more than", "no more than",
        "not exceed", "not exceeding", "not only", "no event later", "sem demora", "sem prejuizo",
        "sem limitacao", "o mais tardar",
    ].map { $0.split(separator: " ").map(String.init) }

    private static func hash(_ word: String) -> UInt64 { ComparedWords.hash(word.utf8) }
}
