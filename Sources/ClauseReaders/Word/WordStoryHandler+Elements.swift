extension WordStoryHandler {
    /// Most headers and footers, and most fields in each other, that are kept.
    private static var mostMargins: Int { 1_000 }
    private static var mostFields: Int { 64 }

    /// The element around the one being started.
    private var parent: WordName? { path.count >= 2 ? path[path.count - 2] : nil }

    /// The element around that.
    private var grandparent: WordName? { path.count >= 3 ? path[path.count - 3] : nil }

    func startWord(_ element: WordName, _ attributes: XMLAttributes) throws(ReadError) {
        switch element {
        case .p: try startParagraph()
        case .r: run = RunState()
        case .t, .delText: run.collectsText = true
        case .instrText, .delInstrText: run.collectsInstruction = true
        case .tab where parent == .r, .ptab: try append([0x09])
        case .cr: try append([0x0A])
        case .br: try startBreak(attributes)
        case .noBreakHyphen: try append([0x2D])
        case .sym:
            try append(
                WordSymbols.text(font: attributes.value(.font), code: attributes.value(.char)).utf8)
        case .lastRenderedPageBreak:
            story.hasRenderedPages = true
            try append(.renderedPage)
        case .footnoteReference, .endnoteReference:
            if let id = attributes.value(.id), !isInInstruction {
                try append(element == .footnoteReference ? .footnote(id) : .endnote(id))
            }
        case .rt: skip()
        case .txbxContent:
            frames.append(Frame())
        case .fldSimple:
            let field = WordField(instruction: attributes.value(.instr) ?? "", isInResult: true)
            frame.fields.append(field)
            if field.name == "TOC" { frame.paragraph?.isContents = true }
        case .fldChar: try startFieldCharacter(attributes)
        case .checked where parent == .checkBox, .default where parent == .checkBox:
            if let last = frame.fields.indices.last {
                if element == .checked || frame.fields[last].isChecked == nil {
                    frame.fields[last].isChecked = attributes.isOn
                }
            }
        case .footnote where parent == .footnotes, .endnote where parent == .endnotes:
            startNote(attributes)
        case .altChunk, .subDoc: story.includedParts += 1
        case .drawing, .pict, .object: story.pictures += 1
        case .tbl:
            finishParagraph()
            frame.tables.append(TableState(table: nextNumber))
        case .tr: changeTable { $0.row = $1 }
        case .tc: changeTable { $0.cell = $1 }
        case .ins, .del, .moveFrom, .moveTo, .cellIns, .cellDel:
            startRevision(element, attributes)
        default:
            startProperty(element, attributes)
        }
    }

    private func changeTable(_ change: (inout TableState, Int) -> Void) {
        guard let last = frame.tables.indices.last else { return }
        let number = nextNumber
        change(&frame.tables[last], number)
        if path.last == .tr {
            frame.tables[last].rowRevision = .none
            frame.tables[last].cell = 0
        }
        frame.tables[last].cellRevision = .none
    }

    private func startBreak(_ attributes: XMLAttributes) throws(ReadError) {
        switch attributes.value(.type) {
        case "page": try append(.pageBreak)
        default: break
        }
        try append([0x0A])
    }

    private func startFieldCharacter(_ attributes: XMLAttributes) throws(ReadError) {
        switch attributes.value(.fldCharType) {
        case "begin":
            // Fields that never end pile up; the oldest have long shown what they have to show.
            if frame.fields.count == Self.mostFields { frame.fields.removeFirst() }
            frame.fields.append(WordField())
        case "separate":
            guard let last = frame.fields.indices.last else { return }
            frame.fields[last].isInResult = true
            if frame.fields[last].name == "TOC" { frame.paragraph?.isContents = true }
        case "end":
            guard let field = frame.fields.popLast() else { return }
            try append(field.shownInstead.utf8)
        default: break
        }
    }

    // MARK: Revisions

    private func startRevision(_ element: WordName, _ attributes: XMLAttributes) {
        let kind: DraftStory.Revision.Kind =
            switch element {
            case .ins, .cellIns: .insertion
            case .moveFrom: .movedFrom
            case .moveTo: .movedTo
            default: .deletion
            }
        let isAdded = kind == .insertion || kind == .movedTo
        switch parent {
        case .rPr where grandparent == .pPr:
            let index = revision(kind, attributes)
            if isAdded {
                frame.paragraph?.mark.inserted = index
            } else {
                frame.paragraph?.mark.deleted = index
            }
        case .trPr, .tcPr:
            guard let last = frame.tables.indices.last else { return }
            let index = revision(kind, attributes)
            var value = DraftRevision.none
            if isAdded { value.inserted = index } else { value.deleted = index }
            if parent == .trPr {
                frame.tables[last].rowRevision = value
            } else {
                frame.tables[last].cellRevision = value
            }
        case .rPr, .numPr: break
        default:
            let index = revision(kind, attributes)
            if isAdded { insertions.append(index) } else { deletions.append(index) }
        }
    }

    private func endRevision(_ element: WordName) {
        switch path.last ?? nil {
        case .rPr, .numPr, .trPr, .tcPr: return
        default: break
        }
        if element == .ins || element == .moveTo {
            _ = insertions.popLast()
        } else {
            _ = deletions.popLast()
        }
    }

    // MARK: Properties

    private func startProperty(_ element: WordName, _ attributes: XMLAttributes) {
        switch element {
        case .pPr where parent == .pPrChange:
            frame.paragraph?.original = DraftParagraph.Properties()
        case .pStyle: change { $0.style = attributes.value(.val) }
        case .numId: change { $0.numberingId = attributes.number }
        case .ilvl: change { $0.level = attributes.number }
        case .ind where parent == .pPr:
            if let indent = attributes.indent { change { $0.indent = indent } }
        case .outlineLvl: change { $0.outline = attributes.number }
        case .pageBreakBefore where !path.contains(.pPrChange):
            if attributes.isOn { frame.paragraph?.startsPage = true }
        case .rStyle where parent == .rPr && grandparent == .r:
            run.style = attributes.value(.val)
        case .vanish where parent == .rPr && grandparent == .r:
            run.isHidden = attributes.isOn
        case .b where parent == .rPr && grandparent == .r,
            .u where parent == .rPr && grandparent == .r,
            .caps where parent == .rPr && grandparent == .r:
            let isOn = attributes.isEmphasis(element)
            if isOn || (element == .b && run.isEmphasised == nil) { run.isEmphasised = isOn }
        case .specVanish where parent == .rPr && grandparent == .pPr:
            if attributes.isOn { frame.paragraph?.runsIntoNext = true }
        case .headerReference, .footerReference:
            if let id = attributes.relationshipId, story.margins.count < Self.mostMargins,
                !story.margins.contains(id)
            {
                story.margins.append(id)
            }
        case .sectPr where parent == .pPr:
            frame.paragraph?.endsSection = true
            frame.paragraph?.endsPage = true
        case .type where parent == .sectPr:
            if attributes.value(.val) == "continuous" { frame.paragraph?.endsPage = false }
        default: break
        }
    }

    /// Changes the open paragraph's properties, or those before a tracked change.
    private func change(_ change: (inout DraftParagraph.Properties) -> Void) {
        guard var paragraph = frame.paragraph else { return }
        if path.contains(.pPrChange) {
            var original = paragraph.original ?? DraftParagraph.Properties()
            change(&original)
            paragraph.original = original
        } else {
            change(&paragraph.properties)
        }
        frame.paragraph = paragraph
    }

    func endWord(_ element: WordName) throws(ReadError) {
        switch element {
        case .p: finishParagraph()
        case .r: run = RunState()
        case .txbxContent: endFrame()
        case .fldSimple: _ = frame.fields.popLast()
        case .tbl:
            finishParagraph()
            _ = frame.tables.popLast()
        case .tc:
            finishParagraph()
            if let last = frame.tables.indices.last { frame.tables[last].cellRevision = .none }
        case .footnote, .endnote: if path.count == 1 { endNote() }
        case .ins, .del, .moveFrom, .moveTo: endRevision(element)
        default: break
        }
    }
}
