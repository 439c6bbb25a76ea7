/// Working space of one matcher, kept by a worker and reused for every passage and document.
public struct MatchScratch: Sendable {
    /// Where an atom occurs in the passage.
    struct Hit {
        var start: Int32
        var end: Int32
        /// The next hit of the same atom, or -1.
        var next: Int32
        /// Whether the hit is the other side's name, which counts only when matching the wrong way round.
        var isReversed: Bool
        /// Whether the hit stands for both sides ("each party").
        var isMutual: Bool
        var isBlank: Bool
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
    var hits: [Hit] = []
    var first: [Int32]
    var last: [Int32]
    var epochs: [UInt32]
    var epoch: UInt32 = 0
    var touched: [Int32] = []
    var reaches: [Reach] = []
    var frontier: [Int32] = []
    var nextFrontier: [Int32] = []

    /// Makes space for packs.
    public init(for packs: CompiledPacks) {
        first = Array(repeating: -1, count: packs.atomCount)
        last = first
        epochs = Array(repeating: 0, count: packs.atomCount)
    }

    mutating func begin() {
        hits.removeAll(keepingCapacity: true)
        touched.removeAll(keepingCapacity: true)
        if epoch == UInt32.max {
            for index in epochs.indices { epochs[index] = 0 }
            epoch = 0
        }
        epoch += 1
    }

    func occurs(_ atom: Int32) -> Bool { epochs[Int(atom)] == epoch }

    func firstHit(_ atom: Int32) -> Int32 { occurs(atom) ? first[Int(atom)] : -1 }

    mutating func add(
        _ atom: Int32, start: Int, end: Int, isReversed: Bool = false, isMutual: Bool = false,
        isBlank: Bool = false
    ) {
        let index = Int32(hits.count)
        hits.append(
            Hit(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
                next: -1,
                isReversed: isReversed, isMutual: isMutual, isBlank: isBlank))
        let slot = Int(atom)
        if epochs[slot] == epoch {
            hits[Int(last[slot])].next = index
        } else {
            epochs[slot] = epoch
            first[slot] = index
            touched.append(atom)
        }
        last[slot] = index
    }
}
