import ClauseReview

extension ReviewWording {
    /// The English words, which machine-read reports and archives use too.
    public static let english = ReviewWording(
        language: .english, words: .english, labelWidth: 11, title: { "Review of \($0)" },
        regulator: "Regulator", packs: "Packs", parties: "Parties",
        partiesNote: "not all found; directions of duties may be misread", read: "Read",
        notice: "Notice", noteLabel: "Note", madeWith: "Made with",
        requirement: "Requirement", verdict: "Verdict", citationLabel: "Citation",
        placeLabel: "Where",
        meanings: [
            .adverse: "the agreement's words work against the customer",
            .missing: "nothing in the agreement answers the requirement",
            .partial: "part is there, or it is weak or left blank",
            .unclear: "it rests on a document that was not supplied",
            .met: "every needed element is there", .notApplicable: "its condition does not hold",
        ], countedVerdicts: [:], notApplicable: "n/a", elsewhere: "Elsewhere",
        summaryBasis: "from a published summary", memoryBasis: "expected; list unverified",
        known: "known from the baseline",
        against: "Against", shows: "Shows", because: "Because", why: "Why", nearMiss: "Near miss",
        missed: [:], remarkWords: [:], tracked: [:],
        leftOut: {
            "\(grouped($0)) bytes of the passage \($1 ? "before" : "after") this are not shown"
        }, leftOutBriefly: { "\(grouped($0)) bytes \($1 ? "before" : "after") not shown" },
        noVerdicts: "The text does not read like an agreement, so no verdicts are given.",
        waived: "Waived", waivedOne: "Waived",
        waivedNote: "gaps that someone has accepted for a time",
        waivedBriefly: "accepted for a time",
        waivedCount: { "\($0) of these waived; they stand apart below." },
        approved: { "\($0.reason). Approved by \($0.approver), until \($0.expires)." },
        notAssessed: "Not assessed",
        dutiesNote: "the insurer's own duties; no agreement can show them",
        dutiesClause: "the insurer's own duties, which no agreement can show",
        filing: { filing in
            let unit =
                filing.count == 1 && filing.unit.hasSuffix("s")
                ? String(filing.unit.dropLast()) : filing.unit
            return "\(filing.count) \(unit) \(filing.side) \(filing.event)"
        }, next: "Next", nothingLeft: "Nothing is left to ask for under these packs.",
        explain: "See what a requirement wants and why it was not met:",
        takePoints: {
            "Take \($0 == 1 ? "the open point" : "the \($0) open points") to the other side:"
        },
        pointsElsewhere: {
            ($0 == 1 ? "One point rests" : "\($0) points rest")
                + " on a document that was not supplied; review it with the agreement:"
        },
        workThrough: {
            "Work through \($0 == 1 ? "the duty" : "the \($0) duties") listed as not assessed."
        },
        closing: "Verdicts rest on the words shown; they are no legal advice. “Expected; list "
            + "unverified” marks points whose text could not be checked at the source.",
        toFindings: "To the findings", toAgreement: "To the agreement",
        requirements: "Requirements", about: "Parties, packs and source",
        findingNumber: { "Finding \($0)" }, open: " (", close: ")",
        bytes: { "\(grouped($0)) bytes" }, languages: [:])

    static let chinese: ReviewWording = {
        let words = MemoLabels.chinese
        let leftOut: @Sendable (Int, Bool) -> String = {
            "該段此\($1 ? "前" : "後")另有\(grouped($0))位元組未予顯示"
        }
        return ReviewWording(
            language: .traditionalChinese, words: words, labelWidth: 11, title: { "審閱報告：\($0)" },
            regulator: "監管機構", packs: words.packs, parties: "協議各方",
            partiesNote: "未能全部識別，責任屬何方或有誤判", read: words.read,
            notice: "注意", noteLabel: "備註", madeWith: words.preparedWith,
            requirement: "要求", verdict: words.position, citationLabel: words.authority,
            placeLabel: "位置",
            meanings: [
                .adverse: "協議條文對客戶方不利", .missing: "協議並無回應該要求的條文",
                .partial: "僅符合部分要求，或條文效力不足、留空",
                .unclear: "取決於未有提供的文件", .met: "所需要素俱備",
                .notApplicable: "所訂條件不成立",
            ], countedVerdicts: [:], notApplicable: nil, elsewhere: "另載他處",
            summaryBasis: "根據已發布的摘要", memoryBasis: "預期要求；清單未經核實",
            known: "基準審閱已有此項",
            against: "不利事項", shows: "載明", because: words.why, why: words.why,
            nearMiss: "近似條文",
            missed: [
                .wrongWay: "該權利或責任屬於另一方。", .negated: "該等字句屬否定。",
                .notOperative: "屬標題、序文、定義或表格，本身並無約束力。",
                .excluded: "該等字句於此另有所指。", .outOfContext: "該等字句見於其他文意。",
                .referred: "留待未有提供的文件訂明。",
            ], remarkWords: ["softened": "效力減弱", "left blank": "留空"],
            tracked: [
                "insertion": "追蹤修訂：插入", "deletion": "追蹤修訂：刪除",
                "moved-from": "追蹤修訂：移出", "moved-to": "追蹤修訂：移入",
            ],
            leftOut: leftOut, leftOutBriefly: leftOut, noVerdicts: words.noAgreement,
            waived: "已接納", waivedOne: "已接納", waivedNote: "暫予接納的差距",
            waivedBriefly: "暫予接納", waivedCount: words.waivedCount, approved: words.approved,
            notAssessed: "未予評估", dutiesNote: "保險公司自身的責任，任何協議均不能證明其已履行",
            dutiesClause: "保險公司自身的責任，任何協議均不能證明其已履行", filing: words.filing,
            next: "下一步", nothingLeft: words.noGaps,
            explain: "查閱某項要求的內容及未獲符合的原因：",
            takePoints: { "將\($0)項未符合的要求提交對方商議：" },
            pointsElsewhere: { "有\($0)項要求取決於未有提供的文件，請將該文件與協議一併審閱：" },
            workThrough: { "辦理上列\($0)項未予評估的責任。" },
            closing: "審閱結果以所示條文為據，並非法律意見。標示「預期要求；清單未經核實」者，"
                + "其文本未能與來源核對。",
            toFindings: "前往審閱結果", toAgreement: "前往協議", requirements: "各項要求",
            about: "協議各方、審閱依據及來源", findingNumber: { "第\($0)項結果" },
            open: "（", close: "）", bytes: { "\(grouped($0))位元組" },
            languages: ["en": "英文", "zh": "中文", "pt": "葡文"])
    }()

    static let portuguese: ReviewWording = {
        let words = MemoLabels.portuguese
        let leftOut: @Sendable (Int, Bool) -> String = {
            "\(grouped($0, by: ".")) bytes \($1 ? "anteriores" : "seguintes") da passagem não "
                + "apresentados"
        }
        return ReviewWording(
            language: .portuguese, words: words, labelWidth: 14, title: { "Análise de \($0)" },
            regulator: "Supervisor", packs: "Critérios", parties: "Partes",
            partiesNote: "nem todas identificadas; o sentido dos deveres pode estar mal lido",
            read: "Documento", notice: "Aviso", noteLabel: "Nota", madeWith: words.preparedWith,
            requirement: "Requisito", verdict: words.position, citationLabel: words.authority,
            placeLabel: "Local",
            meanings: [
                .adverse: "o contrato dispõe em desfavor do cliente",
                .missing: "nada no contrato responde ao requisito",
                .partial: "só parte consta do contrato, ou é fraca ou está em branco",
                .unclear: "depende de um documento que não foi facultado",
                .met: "constam todos os elementos necessários",
                .notApplicable: "não se verifica a condição respectiva",
            ],
            countedVerdicts: [
                .adverse: "desfavoráveis", .partial: "parciais", .unclear: "inconclusivos",
                .met: "cumpridos", .notApplicable: "não aplicáveis",
            ], notApplicable: nil, elsewhere: "Noutro doc.",
            summaryBasis: "segundo um resumo publicado",
            memoryBasis: "esperado; lista não verificada",
            known: "já constava da análise de referência",
            against: "Contra", shows: "Mostra", because: "Motivo", why: "Motivo",
            nearMiss: "Insuficiente",
            missed: [
                .wrongWay: "O direito ou dever pertence à outra parte.",
                .negated: "As palavras estão negadas.",
                .notOperative: "Título, considerando, definição ou formulário, que por si só não "
                    + "vincula.",
                .excluded: "As palavras têm aqui outro sentido.",
                .outOfContext: "Surge noutro contexto.",
                .referred: "Remete para um documento que não foi facultado.",
            ], remarkWords: ["softened": "atenuado", "left blank": "deixado em branco"],
            tracked: [
                "insertion": "alteração registada: inserção",
                "deletion": "alteração registada: eliminação",
                "moved-from": "alteração registada: deslocado daqui",
                "moved-to": "alteração registada: deslocado para aqui",
            ],
            leftOut: leftOut, leftOutBriefly: leftOut, noVerdicts: words.noAgreement,
            waived: "Aceites", waivedOne: "Aceite", waivedNote: "lacunas aceites por ora",
            waivedBriefly: "lacunas aceites por ora", waivedCount: words.waivedCount,
            approved: words.approved, notAssessed: "Não avaliados",
            dutiesNote: "deveres da própria seguradora, que nenhum contrato demonstra",
            dutiesClause: "deveres da própria seguradora, que nenhum contrato demonstra",
            filing: words.filing, next: "A seguir", nothingLeft: words.noGaps,
            explain: "Ver o que um requisito exige e porque não foi cumprido:",
            takePoints: {
                "Levar \($0 == 1 ? "o ponto" : "os \($0) pontos") em aberto à outra parte:"
            },
            pointsElsewhere: {
                ($0 == 1 ? "Um ponto depende" : "\($0) pontos dependem")
                    + " de um documento que não foi facultado; analisá-lo com o contrato:"
            },
            workThrough: {
                $0 == 1
                    ? "Tratar do dever indicado como não avaliado."
                    : "Tratar dos \($0) deveres indicados como não avaliados."
            },
            closing: "Os resultados assentam nas palavras apresentadas e não constituem parecer "
                + "jurídico. «Esperado; lista não verificada» assinala pontos cujo texto não pôde "
                + "ser conferido na fonte.",
            toFindings: "Ir para os resultados", toAgreement: "Ir para o contrato",
            requirements: "Requisitos", about: "Partes, critérios e origem",
            findingNumber: { "Resultado \($0)" }, open: " (", close: ")",
            bytes: { "\(grouped($0, by: ".")) bytes" },
            languages: ["en": "inglês", "zh": "chinês", "pt": "português"])
    }()
}
