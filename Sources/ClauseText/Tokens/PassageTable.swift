/// How each sentence is to be read: with which lead-in, in which clause and in which part of the agreement.
///
/// "The Supplier shall: (a) keep records" is two sentences of two blocks, but one statement. The table gives the item
/// the sentence that leads into it, whose own lead-in comes before that. A table's cells lead into each other along
/// their row, unless they are whole sentences, each behind the heading of its column: "First response 20 minutes, target
/// fix 4 hours".
public struct PassageTable: Sendable {
    /// For every sentence, the sentence that leads into it, or -1.
    public let leads: [Int32]
    /// For every sentence, the sentence that heads its column of a table, or -1; empty where there is none.
    private let columnHeads: [Int32]
    /// For every sentence, its innermost clause as an index into `ClauseTree.clauses`, or -1.
    public let clauses: [Int32]
    /// For every sentence, the part it plays.
    public let parts: [ClauseTree.Part]

    /// Most tokens of lead-ins that a passage carries.
    public static let leadLimit = 80

    /// Most sentences of a chain of lead-ins.
    private static let chainLimit = 9

    /// Reads the structure of a document's sentences, in one pass.
    public init(_ document: Document, stream: TokenStream, tree: ClauseTree) {
        var leads = [Int32](repeating: -1, count: stream.sentences.count)
        var clauses = leads
        var parts = [ClauseTree.Part](repeating: .body, count: stream.sentences.count)
        // The last sentence of each clause's own text, to lead into the clauses below it.
        var lastOwn = [Int32](repeating: -1, count: tree.clauses.count)
        var openSentence: Int32 = -1
        var openClause: Int32 = -1
        var previousBlock = -1
        for (index, sentence) in stream.sentences.enumerated() {
            let block = document.blocks[sentence.block]
            let clause =
                sentence.block < tree.clauseOfBlock.count ? tree.clauseOfBlock[sentence.block] : -1
            clauses[index] = clause
            parts[index] =
                sentence.block < tree.partOfBlock.count ? tree.partOfBlock[sentence.block] : .body
            let isFirst = sentence.block != previousBlock
            previousBlock = sentence.block
            if isFirst, block.kind != .heading {
                leads[index] = Self.lead(
                    block: block, clause: clause, index: index, tree: tree, lastOwn: lastOwn,
                    open: (openSentence, openClause), stream: stream, document: document)
            }
            guard block.kind != .heading else { continue }
            if clause >= 0 { lastOwn[Int(clause)] = Int32(index) }
            let last = sentence.tokens.last.map { stream.tokens[$0].flags } ?? []
            if last.contains(.colon) {
                openSentence = Int32(index)
                openClause = clause
            } else if block.kind == .paragraph, block.label == nil, isFirst {
                openSentence = -1
            }
        }
        self.leads = leads
        columnHeads = ColumnHeads.heads(of: document, stream: stream)
        self.clauses = clauses
        self.parts = parts
    }

    private static func lead(
        block: Block, clause: Int32, index: Int, tree: ClauseTree, lastOwn: [Int32],
        open: (sentence: Int32, clause: Int32), stream: TokenStream, document: Document
    ) -> Int32 {
        if block.kind == .tableCell {
            guard block.level > 1, index > 0, stream.sentences[index - 1].isOpen,
                document.blocks[stream.sentences[index - 1].block].kind == .tableCell
            else { return -1 }
            return Int32(index - 1)
        }
        guard block.label != nil || block.kind == .listItem else { return -1 }
        if clause >= 0, block.label != nil, let parent = tree.clauses[Int(clause)].parent,
            lastOwn[Int(clause)] < 0
        {
            let candidate = lastOwn[parent]
            if candidate >= 0, stream.sentences[Int(candidate)].isOpen { return candidate }
        }
        if open.sentence >= 0, Int(open.sentence) < index,
            open.clause == clause || clause < 0
                || open.clause == tree.clauses[Int(clause)].parent.map(Int32.init) ?? -1
        {
            return open.sentence
        }
        return -1
    }

    /// The tokens of a passage: those of its lead-ins, at most `leadLimit`, then the sentence's own.
    ///
    /// - Parameter tokens: receives indices into `TokenStream.tokens`.
    /// - Returns: how many of them belong to lead-ins.
    public func collect(sentence index: Int, of stream: TokenStream, into tokens: inout [Int32])
        -> Int
    {
        tokens.removeAll(keepingCapacity: true)
        guard leads[index] >= 0 || !columnHeads.isEmpty && columnHeads[index] >= 0 else {
            for token in stream.sentences[index].tokens { tokens.append(Int32(token)) }
            return 0
        }
        var chain: [Range<Int>] = []
        var total = 0
        func add(_ sentence: Int32) {
            let range = stream.sentences[Int(sentence)].tokens
            let room = Self.leadLimit - total
            guard room > 0 else { return }
            let part = range.count > room ? range.upperBound - room..<range.upperBound : range
            chain.append(part)
            total += part.count
        }
        var lead = Int32(index)
        for _ in 0..<Self.chainLimit where lead >= 0 && total < Self.leadLimit {
            if lead != index { add(lead) }
            if !columnHeads.isEmpty, columnHeads[Int(lead)] >= 0 { add(columnHeads[Int(lead)]) }
            lead = leads[Int(lead)]
        }
        for range in chain.reversed() { for token in range { tokens.append(Int32(token)) } }
        let leadCount = tokens.count
        for token in stream.sentences[index].tokens { tokens.append(Int32(token)) }
        return leadCount
    }
}
