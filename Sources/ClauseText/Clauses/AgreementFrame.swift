/// The frame of an agreement around its provisions: title, parties, recitals, signatures.
struct AgreementFrame {
    /// Block at which the recitals start, or nil when there are none.
    let recitalStart: Int?
    /// First block of the operative provisions.
    let bodyStart: Int
    /// Blocks before which every open clause ends.
    let resets: Set<Int>
    private let signature: [Bool]
    private let titles: Set<Int>
    private let filingLabels: Set<Int>
    private let restarts: Set<Int>
    private let recitalLines: Set<Int>

    init(_ document: Document, _ labelled: LabelledBlocks) {
        let reader = PhraseReader(document.bytes)
        let blocks = document.blocks
        var recital: Int?
        var operative: Int?
        var filing: Set<Int> = []
        // The first numbered heading after the recitals begin.
        var heading: Int?
        var flowing = 0
        var filingName: String?
        let bound = min(blocks.count, 120)
        for index in 0..<bound {
            let block = blocks[index]
            guard block.kind != .pageMargin, block.kind != .contents else { continue }
            if flowing > 24_000 { break }
            flowing += block.span.count
            if let label = block.label,
                reader.begins(with: ["exhibit", "ex-"], at: Int(label.start))
            {
                // The filing repeats its label on inner title pages.
                let name = document.text(label)
                if index < 6 || name == filingName {
                    filing.insert(index)
                    filingName = name
                }
            }
            let start =
                labelled.entries(of: index).last.map { Int(labelled.entries[$0].label.span.end) }
                ?? Int(block.span.start)
            if recital == nil, operative == nil, reader.begins(with: Self.recitalWords, at: start) {
                recital = index
            }
            if let recital, recital < index, heading == nil, block.kind == .heading,
                !labelled.entries(of: index).isEmpty
            {
                heading = index
            }
            if operative == nil, reader.contains(Self.operativeWords, in: block.span) {
                // "It is agreed" inside a provision leads into none.
                let isProvision = heading != nil && !labelled.entries(of: index).isEmpty
                operative = isProvision ? heading.map { $0 - 1 } : index
                break
            }
        }
        let firstProvision = Self.firstProvision(blocks, labelled, filing, after: recital ?? -1)
        var body: Int
        if recital == nil, let firstProvision, firstProvision <= operative ?? .max {
            body = firstProvision
        } else if let operative {
            // The block that leads into the provisions is no provision, unless it holds them.
            body = blocks[operative].span.count > 2_500 ? operative : operative + 1
        } else if let recital {
            body = max(firstProvision ?? recital + 1, recital + 1)
        } else {
            body = firstProvision ?? 0
        }
        // With no frame to go by, provisions begin after the paragraph that names the parties.
        if recital == nil, operative == nil,
            let parties = blocks.firstIndex(where: { $0.kind == .paragraph && $0.span.count >= 150 }
            ),
            parties + 8 < body
        {
            body = parties + 1
        }
        // A front that swallows the agreement is none.
        let before = blocks[0..<min(body, blocks.count)].reduce(0) { sum, block in
            block.kind == .contents || block.kind == .pageMargin ? sum : sum + block.span.count
        }
        if before > 30_000 || before * 2 > document.bytes.count && before > 6_000 { body = 0 }
        // No schedule stands before the provisions: what is numbered like one there is the filing's label.
        for entry in labelled.entries where entry.block < body && entry.label.keyword == .schedule {
            filing.insert(entry.block)
        }
        self.filingLabels = filing
        self.bodyStart = body
        self.recitalStart = recital.flatMap { $0 < body ? $0 : nil }
        let signature = Self.signatures(document, reader, labelled, from: body)
        self.signature = signature
        var resets: Set<Int> = [body]
        if let recital, recital < body { resets.insert(recital) }
        for index in blocks.indices.dropFirst() where signature[index] && !signature[index - 1] {
            resets.insert(index)
        }
        self.resets = resets
        self.restarts = Set(
            blocks.indices.filter { index in
                blocks[index].kind == .heading && blocks[index].span.count <= 60
                    && labelled.entries(of: index).isEmpty
                    && reader.begins(with: Self.restartWords, at: Int(blocks[index].span.start))
            })
        self.recitalLines = Set(
            blocks.indices.filter { index in
                blocks[index].span.count <= 40 && labelled.entries(of: index).isEmpty
                    && (blocks[index].kind == .paragraph || blocks[index].kind == .heading)
                    && reader.begins(
                        with: Self.recitalWords, at: Int(blocks[index].span.start))
            })
        self.titles = Self.titles(blocks, labelled, filing, reader, bodyStart: body)
    }

    /// Whether a block belongs to a signature block.
    func isSignature(_ index: Int) -> Bool { signature[index] }

    /// Whether a heading is the agreement's own title, which encloses nothing.
    func isTitle(_ index: Int) -> Bool { titles.contains(index) }

    /// Whether a heading begins a text of its own, such as standard terms after the signatures.
    func startsAgain(_ index: Int) -> Bool { restarts.contains(index) }

    /// Whether a block is a line over recitals, of this agreement or of one annexed to it: "Background", "WHEREAS:".
    func opensRecitals(_ index: Int) -> Bool { recitalLines.contains(index) }

    /// Whether a block is the filing's own label ("EXHIBIT 10.27") and names no part of the agreement.
    func isFilingLabel(_ index: Int) -> Bool { filingLabels.contains(index) }

    // MARK: Phrases

    private static let recitalWords: Phrases = [
        "whereas", "recital", "background", "witnesseth", "w i t n e s s", "preamble",
        "preliminary statement", "preliminary:",
        "鑒於", "鑑於", "鉴于", "considerando", "considerações",
    ]

    private static let operativeWords: Phrases = [
        "now, therefore", "now therefore", "agree as follows", "agrees as follows",
        "agreed as follows", "it is agreed", "is hereby agreed", "agreed terms",
        "operative provisions",
        "covenant and agree", "協議如下", "协议如下", "約定如下", "约定如下", "條款如下", "条款如下",
        "acordam o seguinte", "acordam entre si", "nos termos das cláusulas seguintes",
        "cláusulas seguintes", "in consideration of the mutual",
    ]

    private static let signerWords: Phrases = [
        "by:", "name", "title", "/s/", "witness", "signature", "___", "attest", "代表", "簽", "签",
        "assin",
    ]

    private static let restartWords: Phrases = [
        "terms and conditions", "general terms and conditions", "standard terms and conditions",
        "general terms",
        "general conditions",
    ]

    private static let signatureWords: Phrases = [
        "in witness whereof", "in witness of", "as witness", "signed by",
        "signed for and on behalf",
        "signed, sealed", "executed by", "executed as a deed", "agreed and accepted",
        "accepted and agreed", "/s/",
        "by: _", "\\s\\", "by:_", "by: /s/", "signature page", "[signature", "signatures", "甲方（盖章",
        "甲方（蓋章",
        "甲方(",
        "甲方（簽", "甲方（签", "簽署：", "签署：", "assinatura", "em fé do que", "em testemunho",
        "the parties have executed", "the parties hereto have executed",
    ]

    // MARK: Parts

    /// The first block that reads as a provision: a main number, an article, or a heading over text.
    private static func firstProvision(
        _ blocks: [Block], _ labelled: LabelledBlocks, _ filing: Set<Int>, after: Int
    ) -> Int? {
        for entry in labelled.entries where entry.block > after && !filing.contains(entry.block) {
            let label = entry.label
            switch label.keyword {
            case .none where label.wrap == .enclosed: continue
            case .none
            where label.style == .letter && blocks[entry.block].kind != .heading: continue
            default: return entry.block
            }
        }
        return labelled.entries.first { $0.block > after && !filing.contains($0.block) }?.block
    }

    private static func signatures(
        _ document: Document, _ reader: PhraseReader, _ labelled: LabelledBlocks, from body: Int
    ) -> [Bool] {
        let blocks = document.blocks
        var output = [Bool](repeating: false, count: blocks.count)
        var isInside = false
        for index in blocks.indices where index >= body {
            let block = blocks[index]
            let starts =
                block.span.count < 1_200
                && reader.begins(with: signatureWords, at: Int(block.span.start))
            if starts {
                isInside = true
            } else if isInside {
                let entries = labelled.entries(of: index)
                if !entries.isEmpty {
                    let label = labelled.entries[entries.lowerBound].label
                    if label.keyword != .none || block.kind == .heading || block.span.count > 100 {
                        isInside = false
                    }
                } else if block.kind == .paragraph
                    && (block.span.count > 350
                        || block.span.count > 150 && !reader.contains(signerWords, in: block.span))
                {
                    isInside = false
                } else if block.kind == .heading,
                    reader.begins(with: scheduleWords, at: Int(block.span.start))
                {
                    isInside = false
                }
            }
            output[index] = isInside
        }
        return output
    }

    static let scheduleWords: Phrases = [
        "schedule", "exhibit", "annex", "appendix", "attachment", "addendum", "anexo", "附件", "附表",
        "附錄", "附录",
        "statement of work", "terms and conditions", "general terms",
    ]

    private static func titles(
        _ blocks: [Block], _ labelled: LabelledBlocks, _ filing: Set<Int>, _ reader: PhraseReader,
        bodyStart: Int
    ) -> Set<Int> {
        var titles: Set<Int> = filing
        for (index, block) in blocks.enumerated()
        where block.kind == .heading && !filing.contains(index) {
            guard labelled.entries(of: index).isEmpty else { break }
            let isFirst = titles.count == filing.count
            let named = reader.contains(titleWords, in: block.span)
            if index < bodyStart || isFirst && named || named && index < 8 {
                titles.insert(index)
            } else {
                break
            }
        }
        return titles
    }

    private static let titleWords: Phrases = [
        "agreement", "contract", "terms of service", "terms and conditions", "addendum", "協議", "协议",
        "合同", "契約",
        "合約", "contrato", "acordo", "service level",
    ]
}
