import ClauseText

/// Tells an agreement from other text, so that a novel is not reported as lacking every clause.
///
/// Agreements oblige ("shall", 須, "deverá") and speak of themselves and their parties; other texts do one or the
/// other, not both at an agreement's rate.
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
    private static let hanMarkers = WordHashes("協 議 合 同 約 條 款 甲 乙 方 服 務 商 責")

    /// Fewest tokens of an agreement.
    private static let leastTokens = 60

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
        let isHan = han * 2 > tokens.count
        // Per thousand tokens; agreements measured well above, novels and source code below.
        let markRate = (isHan ? hanMarking : marking) * 1000 / tokens.count
        let obligationRate = obliging * 1000 / tokens.count
        return isHan ? markRate >= 40 && obligationRate >= 5 : markRate >= 12 && obligationRate >= 4
    }
}
