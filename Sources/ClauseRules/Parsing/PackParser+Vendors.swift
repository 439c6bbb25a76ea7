import ClauseText

extension PackParser {
    /// Reads a provider with the notes of its guide.
    mutating func parseVendor(_ blocks: [PackBlock]) {
        var vendor: VendorHead?
        var hasVendor = false
        var notes: [VendorRule.Note] = []
        var noted: [String: PackRange] = [:]
        for block in blocks {
            switch block.head.name {
            case "vendor":
                if hasVendor {
                    add(
                        .duplicateKey, at: block.head.key.range, "a second `vendor` in one file",
                        hint: "a file holds one vendor: move the rest to a file of its own")
                }
                hasVendor = true
                let head = vendorHead(block)
                if vendor == nil { vendor = head }
            case "note":
                if let note = note(block, noted: &noted) { notes.append(note) }
            default: addUnknownHead(block.head, in: .vendors)
            }
        }
        guard let vendor else { return }
        draft.syntax.vendors.append(
            VendorRule(
                id: vendor.id, title: vendor.title, names: vendor.names, source: vendor.source,
                notes: notes, location: vendor.location))
    }

    private struct VendorHead {
        let id: String
        let title: String
        let names: [PatternSyntax.Phrase]
        let source: String
        let location: PackLocation
    }

    private mutating func vendorHead(_ block: PackBlock) -> VendorHead? {
        let fields = PackFields(
            block, rules: [.one("names"), .one("source")], report: &draft.report)
        let (id, title) = heading(block)
        if let id {
            draft.declare(.vendor, id, "vendor", at: block.head.value.splitFirstWord().word.range)
        }
        for key in ["names", "source"] where fields.lacks(key) {
            addMissing(key, in: fields)
        }
        let names = fields.one("names").flatMap {
            phrases($0.value, language: nil, inside: nil)
        }
        guard let id, let title, let names, let source = fields.one("source") else { return nil }
        return VendorHead(
            id: id, title: title, names: names, source: source.value.text,
            location: location(of: block.head))
    }

    private mutating func note(
        _ block: PackBlock, noted: inout [String: PackRange]
    ) -> VendorRule.Note? {
        let head = block.head
        let rules = ReportLanguage.allCases.map { PackFields.Rule.one($0.rawValue) }
        let fields = PackFields(block, rules: rules, report: &draft.report)
        guard !head.value.isEmpty else {
            add(
                .missingValue, at: head.key.range, "`note` names no requirement",
                hint: "write its id: `note gl14-5.10-audit`")
            return nil
        }
        let id = head.value.text
        if let first = noted[id] {
            add(
                .duplicateName, at: head.value.range, "a second note on `\(id)`",
                hint: "the first is at \(draft.report.place(of: first))")
        }
        noted[id] = noted[id] ?? head.value.range
        use(.requirement, id, at: head.value.range)
        if fields.lacks("en") { addMissing("en", in: fields) }
        var text: LocalizedText = [:]
        for language in ReportLanguage.allCases {
            if let line = fields.one(language.rawValue) { text[language] = line.value.text }
        }
        return VendorRule.Note(requirementID: id, text: text)
    }
}
