import ClauseText

/// How an agreement uses a name: what the named party does, gets, pays and is called.
///
/// "X shall provide the services" speaks for a provider, "X shall pay" for a customer. Each use adds to a balance; names
/// with a clear balance get their role from it.
struct PartyUsage {
    private static let modals = WordHashes(
        "shall will must agrees undertakes may deve devera obriga")
    private static let provides = WordHashes(
        "provide provides perform performs deliver delivers furnish furnishes supply supplies render renders "
            + "host hosts process operate operates maintain maintains support make install implement develop produce "
            + "manufacture ship invoice invoices train store manage administers "
            + "administer prestar fornecer executar assegurar")
    private static let pays = WordHashes(
        "pay pays reimburse reimburses compensate remit pagar")
    private static let hires = WordHashes("paga pagara contrata contratara")
    private static let does = WordHashes(
        "provides performs furnishes renders supplies hosts offers presta fornece prestara fornecera executa executara"
    )
    private static let given = WordHashes(
        "provided performed rendered furnished supplied delivered hosted operated offered prestados fornecidos "
            + "executados prestado fornecido")
    private static let giving = WordHashes(
        "services service provide provides provided furnish deliver render rendered perform performed supply sell support "
            + "prestar presta prestara fornecer fornece fornecera prestados prestacao fornecidos")
    private static let payable = WordHashes(
        "payable paid pay pays payment payments due remit owed compensation fee fees compensate reimburse indebted pagar paga pagara pagamento pagos devidos devidas"
    )
    private static let engages = WordHashes(
        "engages retains appoints hires engage retain appoint employs")
    private static let wants = WordHashes("wishes desires requires seeks desire wish pretende")
    private static let get = WordHashes(
        "obtain receive engage retain purchase outsource have procure contract appoint use")
    private static let offer = WordHashes("provide perform render furnish supply offer sell")
    private static let providerThings = WordHashes(
        "fees fee charges invoice invoices personnel subcontractors technicians then standard rates software platform "
            + "system systems facilities facility")
    private static let customerThings = WordHashes(
        "data content customers policyholders members clients depositors insureds branches")

    /// Positive for a provider, negative for a customer.
    private(set) var balance = 0
    /// How often the name is used.
    private(set) var count = 0

    /// Weighs one use of the name, the tokens `range`.
    mutating func weigh(_ range: Range<Int>, in tokens: [Token]) {
        count += 1
        if tokens[range.lowerBound].flags.contains(.han) || isBeforeHan(range, in: tokens) {
            balance += ChineseUsage.balance(of: range, in: tokens)
        }
        let last = tokens[range.upperBound - 1]
        if !last.flags.contains(.sentenceEnd) {
            weighAfter(range.upperBound, last: last, in: tokens)
        }
        weighBefore(range.lowerBound, in: tokens)
    }

    /// Whether a name in Latin letters stands in Chinese text ("CSP須…").
    private func isBeforeHan(_ range: Range<Int>, in tokens: [Token]) -> Bool {
        range.upperBound < tokens.count && tokens[range.upperBound].flags.contains(.han)
    }

    private mutating func weighAfter(_ next: Int, last: Token, in tokens: [Token]) {
        guard next < tokens.count else { return }
        let token = tokens[next]
        if last.flags.contains(.possessive) {
            if Self.providerThings.contains(token) { balance += 1 }
            if Self.customerThings.contains(token) { balance -= 1 }
            return
        }
        if Self.customerThings.contains(token), token.flags.contains(.capital) { balance -= 1 }
        if Self.engages.contains(token) { balance -= 3 }
        if Self.does.contains(token) { balance += 2 }
        if token.hash == Self.paysNow { balance -= 3 }
        if Self.hires.contains(token) { balance -= 3 }
        let end = min(next + 5, tokens.count)
        if Self.wants.contains(token) {
            for later in tokens[next..<end] {
                if Self.get.contains(later) {
                    balance -= 3
                    return
                }
                if Self.offer.contains(later) {
                    balance += 3
                    return
                }
            }
        }
        guard Self.modals.contains(token) else { return }
        for later in tokens[next..<end] {
            if Self.provides.contains(later) {
                balance += 2
                return
            }
            if Self.pays.contains(later) {
                balance -= 3
                return
            }
            if later.flags.contains(.sentenceEnd) { return }
        }
    }

    private mutating func weighBefore(_ start: Int, in tokens: [Token]) {
        guard start > 0 else { return }
        var before = start - 1
        if tokens[before].flags.contains(.sentenceEnd) { return }
        if tokens[before].hash == Self.the, before > 0 { before -= 1 }
        let token = tokens[before]
        if Self.engages.contains(token) { balance += 3 }
        let earliest = max(0, before - 6)
        if Self.by.contains(token), before > 0 {
            for earlier in tokens[earliest..<before] where Self.given.contains(earlier) {
                balance += 2
                return
            }
        }
        if Self.payable.contains(token) { balance += 2 }
        if Self.to.contains(token) {
            if before > 0, Self.payable.contains(tokens[before - 1]) {
                balance += 2
                return
            }
            for earlier in tokens[earliest..<before] where Self.giving.contains(earlier) {
                balance -= 2
                return
            }
        }
    }

    private static let paysNow = WordHashes.hash("pays")
    private static let by = WordHashes("by pelo pela")
    private static let to = WordHashes("to ao")
    private static let the = WordHashes.hash("the")
}
