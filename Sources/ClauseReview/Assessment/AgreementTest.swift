import ClauseText

/// Tells an agreement from other text, so that a novel is not reported as lacking every clause.
///
/// Agreements speak of themselves and their parties, and oblige ("shall", 須, "deverá"). Those that oblige in the
/// present tense ("Supplier notifies Customer") are told by their title, or by how much they speak of the parties.
enum AgreementTest {
    private static let obligations = WordHashes(
        "shall must agrees agree will undertakes may warrants deve devera devem deverao obriga obrigam "
            + "pode podem podera poderao compromete comprometem 須 應 得 可"
    )
    private static let markers = WordHashes(
        "agreement agreements contract party parties hereby herein hereof hereto hereunder thereof pursuant "
            + "terminate termination liability liable confidential customer customers provider supplier services "
            + "fees warranty indemnify governing provision provisions clause schedule addendum amendment terms sla "
            + "contrato acordo partes clausula prestador cliente servicos aditamento tratamento dados"
    )
    private static let titles = WordHashes(
        "agreement contract addendum amendment terms sla contrato acordo termos condicoes aditamento"
    )
    private static let hanMarkers = WordHashes("協 議 合 同 約 條 款 甲 乙 方 服 務 商 責")

    /// Fewest tokens of an agreement.
    private static let leastTokens = 60
    /// Within how many tokens a text has said what it is.
    private static let openingLength = 80

    /// Whether a text obliges and speaks of parties as agreements do.
    static func isAgreement(_ reading: DocumentReading) -> Bool {
        let tokens = reading.stream.tokens
        guard tokens.count >= leastTokens else { return false }
        var obliging = 0
        var marking = 0
        var hanMarking = 0
        var han = 0
        for token in tokens {
            if obligations.contains(token) { obliging += 1 }
            if token.flags.contains(.han) {
                han += 1
                if hanMarkers.contains(token) { hanMarking += 1 }
            } else if markers.contains(token) {
                marking += 1
            }
        }
        // Per thousand tokens; agreements measured well above, novels and source code below.
        let obligationRate = obliging * 1000 / tokens.count
        guard han * 2 <= tokens.count else {
            return hanMarking * 1000 / tokens.count >= 40 && obligationRate >= 2
        }
        let markRate = marking * 1000 / tokens.count
        if markRate >= 40 { return true }
        let isTitled = tokens.prefix(openingLength).contains { titles.contains($0) }
        return markRate >= 12 && (obligationRate >= 4 || isTitled)
    }
}
