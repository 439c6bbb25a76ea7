extension OdtStoryHandler {
    func startText(_ element: OdtName, _ attributes: XMLAttributes) throws(ReadError) {
        switch element {
        case .p, .h: try startParagraph(element, attributes)
        case .s:
            let count = max(1, min(attributes.number(.c) ?? 1, 1_000))
            try append([UInt8](repeating: 0x20, count: count))
            frame.endsBlank = true
        case .tab: try append([0x09])
        case .lineBreak: try append([0x0A])
        case .span:
            if let style = attributes.value(odt: .styleName), styles.texts[style]?.isHidden == true
            {
                path[path.count - 1] = .hidden
                hidden += 1
            }
        case .section:
            if let display = attributes.value(odt: .display), display != "true" {
                story.hasHiddenText = true
                skip()
            }
        case .softPageBreak:
            story.hasRenderedPages = true
            if frame.paragraph == nil { isPagePending = true } else { try append(.renderedPage) }
        case .noteCitation, .rubyText, .tableOfContentSource: skip()
        case .note:
            let id = "\(nextNumber)"
            let isEndnote = attributes.value(odt: .noteClass) == "endnote"
            if frame.paragraph != nil { try append(isEndnote ? .endnote(id) : .footnote(id)) }
            noteId.append(id)
            startFrame(.note)
        case .tableOfContent:
            path[path.count - 1] = .contents
            contents += 1
        case .list: startList(attributes)
        case .listItem, .listHeader:
            if let last = frame.lists.indices.last {
                frame.lists[last].isAtItemStart = element == .listItem
                frame.lists[last].start = attributes.number(.startValue).flatMap(Self.start)
            }
        case .changedRegion:
            if let id = attributes.value(odt: .id) { region = (id, Region()) }
        case .insertion: region?.value.kind = .insertion
        case .deletion:
            region?.value.kind = .deletion
            startFrame(.deletion)
        case .change, .changeStart, .changeEnd: try startChange(element, attributes)
        default: break
        }
    }

    private static func start(_ value: Int) -> Int? { (0...32_767).contains(value) ? value : nil }

    private func startParagraph(
        _ element: OdtName, _ attributes: XMLAttributes
    ) throws(ReadError) {
        guard roots > 0 else { return }
        var properties = DraftParagraph.Properties()
        properties.style = attributes.value(odt: .styleName)
        let isUnnumbered = attributes.value(odt: .isListHeader) == "true"
        if element == .h {
            properties.outline = (attributes.number(.outlineLevel) ?? 1) - 1
            if attributes.value(odt: .restartNumbering) == "true" {
                properties.start = attributes.number(.startValue).flatMap(Self.start)
            }
            if isUnnumbered { properties.listStyle = "" }
        }
        if let last = frame.lists.indices.last {
            let list = frame.lists[last]
            if list.isAtItemStart && !isUnnumbered {
                properties.numberingId = list.identity
                properties.level = last
                properties.listStyle =
                    list.style ?? styles.first(\.listStyle, of: properties.style)
                properties.start = list.start ?? properties.start
            } else {
                // A later paragraph of an item goes on without a number.
                properties.listStyle = ""
            }
            frame.lists[last].isAtItemStart = false
        }
        try startParagraph(properties)
    }

    private func startList(_ attributes: XMLAttributes) {
        let style = attributes.value(odt: .styleName).flatMap { $0.isEmpty ? nil : $0 }
        let identity: Int
        if let outer = frame.lists.last {
            identity = outer.identity
            // The item's number is this list's; what stands in it has no paragraph before.
            frame.lists.append(ListState(identity: identity, style: style ?? outer.style))
            frame.lists[frame.lists.count - 2].isAtItemStart = false
        } else {
            let continued = attributes.value(odt: .continueList).flatMap { identities[$0] }
            if let continued {
                identity = continued
            } else if attributes.value(odt: .continueNumbering) == "true", let lastList,
                style == nil || lastList.style == style
            {
                identity = lastList.identity
            } else {
                identity = nextNumber
            }
            frame.lists.append(ListState(identity: identity, style: style))
            lastList = (identity, style)
        }
        if let id = attributes.value(odt: .id) { identities[id] = identity }
    }

    func startTable(_ element: OdtName) {
        switch element {
        case .table:
            finishParagraph()
            frame.tables.append((nextNumber, 0, 0))
        case .tableRow:
            if let last = frame.tables.indices.last { frame.tables[last].row = nextNumber }
        case .tableCell:
            if let last = frame.tables.indices.last { frame.tables[last].cell = nextNumber }
        case .coveredTableCell: skip()
        default: break
        }
    }

    func endElement(_ name: XMLName) throws(ReadError) {
        guard let element = OdtName(name.local) else { return }
        switch (OdtNamespace(rawValue: name.namespace), element) {
        case (.text, .p), (.text, .h): finishParagraph()
        case (.text, .list): _ = frame.lists.popLast()
        case (.table, .table):
            finishParagraph()
            _ = frame.tables.popLast()
        case (.text, .changedRegion): endRegion()
        default: break
        }
    }

    // MARK: Tracked changes

    private func endRegion() {
        guard case (let id, var region)? = region else { return }
        story.revisions.append(
            DraftStory.Revision(
                kind: region.kind, author: String(decoding: region.author, as: UTF8.self)))
        region.revision = Int32(clamping: story.revisions.count - 1)
        regions[id] = region
        self.region = nil
    }

    private func startChange(
        _ element: OdtName, _ attributes: XMLAttributes
    ) throws(ReadError) {
        guard let id = attributes.value(odt: .changeId), let region = regions[id] else { return }
        switch element {
        case .changeStart:
            if region.kind == .insertion { insertions.append((id, region.revision)) }
        case .changeEnd:
            insertions.removeAll { $0.id == id }
        default:
            if region.kind == .deletion {
                // Each deletion has one place; a second one would multiply its text.
                regions[id] = nil
                try restore(region)
            }
        }
    }

    /// Puts deleted paragraphs back where they stood, as deleted.
    private func restore(_ region: Region) throws(ReadError) {
        let deletion = region.revision
        if frame.paragraph == nil {
            for paragraph in region.paragraphs {
                try startParagraph(paragraph.properties)
                try restore(paragraph, deletion)
                finishParagraph(deletedBy: deletion)
            }
            return
        }
        let around = frame.paragraph?.properties ?? DraftParagraph.Properties()
        let isAtStart = frame.paragraph?.pieces.isEmpty ?? true
        for (index, paragraph) in region.paragraphs.enumerated() {
            if index > 0 {
                finishParagraph(deletedBy: deletion)
                let isLast = index == region.paragraphs.count - 1
                try startParagraph(isLast && isAtStart ? around : paragraph.properties)
            } else if isAtStart && region.paragraphs.count > 1 {
                frame.paragraph?.properties = paragraph.properties
            }
            try restore(paragraph, deletion)
        }
        frame.endsBlank = false
    }

    private func restore(_ paragraph: DraftParagraph, _ deletion: Int32) throws(ReadError) {
        for piece in paragraph.pieces { try append(piece.content, deletedBy: deletion) }
    }
}
