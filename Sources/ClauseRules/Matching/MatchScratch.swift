import ClauseText

/// Working space of one matcher, kept by a worker and reused for every passage and document.
///
/// What is noted of a stretch of tokens carries the stretch's *epoch*, so that nothing is cleared between stretches.
public struct MatchScratch: Sendable {
    /// Where an atom occurs in the passage.
    struct Hit {
        var start: Int32
        var end: Int32
        /// The next hit of the same atom, or -1.
        var next: Int32 = -1
        /// Whether the hit fills an atom that asks for a side.
        var isSided = false
        /// Whether the hit is the other side's name, which counts only when matching the wrong way round.
        var isReversed = false
        /// Whether the hit stands for both sides ("each party").
        var isMutual = false
        var isBlank = false
    }

    /// The hits of an atom that the stretch's patterns need.
    struct Chain {
        var epoch: UInt32 = 0
        var first: Int32 = -1
        var last: Int32 = -1
    }

    /// A phrase of several words or a mark, in order of its first token.
    struct LongHit {
        var atom: Int32
        var hit: Hit
    }

    /// How far a pattern has got: slots up to one are filled, ending at `end`.
    struct Reach {
        var end: Int32
        /// The hit that filled the slot.
        var hit: Int32
        /// The reach of the slot before, as an index into `reaches`, or -1.
        var previous: Int32
    }

    /// Tokens of the passage, as indices into `TokenStream.tokens`.
    var tokens: [Int32] = []
    var leadCount = 0
    /// For every atom, the stretch in which it occurred last.
    private(set) var epochs: [UInt32]
    /// For every symbol set, the stretch in which its atoms were noted last.
    private var setEpochs: [UInt32]
    private(set) var epoch: UInt32 = 0
    /// The atoms that occur, in order of their first place.
    private(set) var touched: [Int32] = []
    /// What of the stretch is longer than a word.
    private(set) var longHits: [LongHit] = []
    /// The patterns all of whose atoms occur.
    var candidates: [Int32] = []
    private(set) var hits: [Hit] = []
    private var chains: [Chain]
    var reaches: [Reach] = []
    var frontier: [Int32] = []
    var nextFrontier: [Int32] = []
    /// The slots of the match being made: their places in the passage, and their tokens.
    var places: [Range<Int32>] = []
    var slots: [Range<Int32>] = []
    /// The matches of the sentence.
    var found = MatchList()
    var sieve: MatchSieve

    /// Makes space for packs.
    public init(for packs: CompiledPacks) {
        epochs = Array(repeating: 0, count: packs.atomCount)
        chains = Array(repeating: Chain(), count: packs.atomCount)
        setEpochs = Array(repeating: 0, count: packs.vocabulary.sets.count)
        sieve = MatchSieve(packs)
    }

    // MARK: Noting what occurs

    /// Begins a stretch.
    mutating func begin() {
        touched.removeAll(keepingCapacity: true)
        longHits.removeAll(keepingCapacity: true)
        hits.removeAll(keepingCapacity: true)
        candidates.removeAll(keepingCapacity: true)
        if epoch == UInt32.max {
            for index in epochs.indices { epochs[index] = 0 }
            for index in setEpochs.indices { setEpochs[index] = 0 }
            for index in chains.indices { chains[index].epoch = 0 }
            epoch = 0
        }
        epoch += 1
    }

    /// Whether a symbol set occurs for the first time in the stretch.
    mutating func isFirst(ofSet set: Int) -> Bool {
        guard setEpochs[set] != epoch else { return false }
        setEpochs[set] = epoch
        return true
    }

    /// Notes that an atom occurs.
    mutating func touch(_ atom: Int32) {
        guard epochs[Int(atom)] != epoch else { return }
        epochs[Int(atom)] = epoch
        touched.append(atom)
    }

    /// Notes where an atom occurs that is more than a word.
    mutating func touch(_ atom: Int32, at hit: Hit) {
        touch(atom)
        longHits.append(LongHit(atom: atom, hit: hit))
    }

    func occurs(_ atom: Int32) -> Bool { epochs[Int(atom)] == epoch }

    // MARK: Hits

    /// Asks for the hits of an atom.
    mutating func need(_ atom: Int32) {
        guard atom >= 0, chains[Int(atom)].epoch != epoch else { return }
        chains[Int(atom)] = Chain(epoch: epoch)
    }

    /// Adds a hit of an atom if it is needed; hits come in order of their first tokens.
    mutating func add(_ atom: Int32, _ hit: Hit) {
        guard chains[Int(atom)].epoch == epoch else { return }
        let index = Int32(truncatingIfNeeded: hits.count)
        hits.append(hit)
        let last = chains[Int(atom)].last
        if last >= 0 {
            hits[Int(last)].next = index
        } else {
            chains[Int(atom)].first = index
        }
        chains[Int(atom)].last = index
    }

    /// The first hit of a needed atom, or -1.
    func firstHit(_ atom: Int32) -> Int32 {
        chains[Int(atom)].epoch == epoch ? chains[Int(atom)].first : -1
    }
}
