import ClauseReview

extension MemoLabels {
    static let english = MemoLabels(
        title: "Gap memorandum", titleForCounterparty: "Requested amendments",
        agreement: "Agreement", customer: "Customer", provider: "Provider", date: "Date",
        audience: "Prepared for", packs: "Reviewed against", read: "Document read",
        fingerprint: "SHA-256", preparedWith: "Prepared with", committee: "Committee (internal)",
        pages: { $0 == 1 ? "1 page" : "\($0) pages" },
        summary: "Summary", points: "Points to negotiate", waivedPoints: "Accepted gaps",
        duties: "Duties not assessed", annex: "Annex: requirements met",
        number: "No.", point: "Point",
        position: "Position", authority: "Authority", owner: "Owner", clause: "Clause",
        draftSays: "What the draft says", draftSilent: "The draft is silent.",
        shortfall: "What is missing", against: "What is missing or adverse",
        why: "Why it matters", ask: "Ask", request: "Requested change", wording: "Proposed wording",
        fallback: "Fallback",
        walkAway: "Walk-away", caution: "Bear in mind",
        vendorNote: "What the provider's guide offers",
        replace: { "In place of \(clause($0, word: "clause")), so far as it says otherwise:" },
        amend: { "As an amendment of \(clause($0, word: "clause")):" },
        insert: { "As a new \(clause($0, word: "clause")):" },
        clauseWord: { clause($0, word: "Clause") }, line: { "line \($0)" }, page: { "page \($0)" },
        under: { "under: \($0)" },
        verdicts: [
            .adverse: "Adverse", .missing: "Missing", .partial: "Partial", .unclear: "Unclear",
            .met: "Met", .notApplicable: "Not applicable",
        ],
        gaps: [
            .missing: "Missing", .soft: "Weak", .blank: "Blank", .referred: "In another document",
            .adverse: "Adverse",
        ],
        weights: ["must": "must", "should": "should", "where-applicable": "where applicable"],
        counts: {
            "Requirements reviewed: \($0.total). Adverse: \($0.adverse). Missing: \($0.missing). "
                + "Partial: \($0.partial). Unclear: \($0.unclear). Met: \($0.met). "
                + "Not applicable: \($0.notApplicable)."
        },
        pointCount: {
            $0 == 1
                ? "What is open is one point to negotiate."
                : "What is open comes to \($0) points to negotiate."
        }, waivedCount: { "Of the gaps, \($0) accepted for the time being; see below." },
        noGaps: "The draft leaves nothing to ask for under the packs applied.",
        metIntro: "The draft meets the following requirements; the words relied on are quoted.",
        dutiesIntro: "No agreement can show that the following duties of the insurer are met. They "
            + "are listed so that none is overlooked.",
        wordingNote: "Our drafting, to be fitted to the agreement's definitions and schedules.",
        notApplicable: "Not applicable, because their stated condition does not hold:",
        duty: "Duty", action: "What to do", due: "Due",
        filing: { filing in
            let unit = filing.count == 1 ? String(filing.unit.dropLast()) : filing.unit
            return filing.side == "before"
                ? "No later than \(filing.count) \(unit) before \(filing.event)"
                : "Within \(filing.count) \(unit) after \(filing.event)"
        }, dueOn: { "By \($0), counted from \($1)." },
        dateUnknown: {
            $0 == "signing"
                ? "The date of signing is not known." : "The date of commencement is not known."
        },
        countingNote: "Days and months are calendar days and months; public holidays are not "
            + "taken into account.",
        approved: {
            "\($0.reason). Approved by \($0.approver), until \(englishDay($0.expires))."
        },
        basisNote: "* Expected under the paragraph cited, whose list could not be checked at the "
            + "source; to be verified before it is relied on. † From a published summary of the text.",
        disclaimer:
            "Prepared by automated review of the document named above; every statement about "
            + "the draft rests on the words quoted. It is no legal advice.",
        confidential: "Confidential. Prepared for internal use in negotiation.",
        pageBefore: "Page ", pageBetween: " of ", pageAfter: "",
        leftOut: { "\(ReviewWording.grouped($0)) bytes of the passage not shown" }, colon: ": ",
        comma: ", ", semicolon: "; ", stop: ".", between: " ",
        noAgreement: "The document does not read like an agreement; no requirement was assessed.",
        notices: [:],
        day: englishDay)

    static let chinese = MemoLabels(
        title: "協議條款差距備忘錄", titleForCounterparty: "建議修訂事項",
        agreement: "協議", customer: "客戶方", provider: "供應方", date: "日期", audience: "呈交",
        packs: "審閱依據", read: "所閱文件", fingerprint: "SHA-256", preparedWith: "編製工具",
        committee: "委員會（內部）", pages: { "\($0)頁" }, summary: "摘要",
        points: "須商議事項", waivedPoints: "已接納的差距", duties: "未予評估的責任",
        annex: "附件：已符合的要求", number: "編號", point: "事項",
        position: "結果", authority: "依據", owner: "負責部門", clause: "條款",
        draftSays: "草擬本所載", draftSilent: "草擬本並無相關條文。", shortfall: "欠缺事項",
        against: "欠缺或不利事項", why: "理由", ask: "要求", request: "修訂要求", wording: "建議條文",
        fallback: "備選方案", walkAway: "底線", caution: "注意事項", vendorNote: "供應商指引所載",
        replace: { "取代\(clause($0, word: "第"))\(chineseSuffix($0))與此不符之處：" },
        amend: { "修訂\(clause($0, word: "第"))\(chineseSuffix($0))：" },
        insert: { "新增\(clause($0, word: "第"))\(chineseSuffix($0))：" },
        clauseWord: { clause($0, word: "第") + chineseSuffix($0) }, line: { "第\($0)行" },
        page: { "第\($0)頁" }, under: { "前文：\($0)" },
        verdicts: [
            .adverse: "不利", .missing: "欠缺", .partial: "部分符合", .unclear: "未能確定",
            .met: "符合", .notApplicable: "不適用",
        ],
        gaps: [
            .missing: "欠缺", .soft: "效力不足", .blank: "留空", .referred: "載於其他文件",
            .adverse: "不利",
        ],
        weights: ["must": "必須", "should": "應有", "where-applicable": "如適用"],
        counts: {
            "共審閱要求\($0.total)項：不利\($0.adverse)項，欠缺\($0.missing)項，部分符合\($0.partial)項，"
                + "未能確定\($0.unclear)項，符合\($0.met)項，不適用\($0.notApplicable)項。"
        }, pointCount: { "未符合者歸納為\($0)個商議事項。" },
        waivedCount: { "其中\($0)項差距已暫予接納，見下文。" },
        noGaps: "按所採用的審閱依據，草擬本並無須提出要求的事項。",
        metIntro: "草擬本符合下列要求，並引述所依據的條文。",
        dutiesIntro: "下列為保險公司的責任，任何協議均不能證明其已履行；茲列出以免遺漏。",
        wordingNote: "條文由我方草擬，須按協議的定義及附表調整。",
        notApplicable: "因所訂條件不成立而不適用：", duty: "責任", action: "須辦事項", due: "期限",
        filing: { filing in
            let unit = filing.unit == "months" ? "個月" : "日"
            let event = filing.event == "signing" ? "簽署" : "生效"
            return filing.side == "before"
                ? "不遲於\(event)前\(filing.count)\(unit)" : "\(event)後\(filing.count)\(unit)內"
        }, dueOn: { "限期為\($0)，由\($1)起計。" },
        dateUnknown: { $0 == "signing" ? "簽署日期不詳。" : "生效日期不詳。" },
        countingNote: "日及月均按曆日及曆月計算，未計及公眾假期。",
        approved: { "\($0.reason)。批准人：\($0.approver)；有效至\(chineseDay($0.expires))。" },
        basisNote: "* 所引段落預期包含的要求，其清單未能與來源核對，採用前須予核實。† 根據已發布的文本摘要。",
        disclaimer: "本備忘錄由自動審閱上述文件編製，有關草擬本的陳述均以所引條文為據，並非法律意見。",
        confidential: "機密。僅供內部談判之用。", pageBefore: "第", pageBetween: "頁，共",
        pageAfter: "頁", leftOut: { "該段另有\(ReviewWording.grouped($0))位元組未予顯示" },
        colon: "：", comma: "、", semicolon: "；", stop: "。", between: "",
        noAgreement: "所閱文件看來並非協議，故未評估任何要求。",
        notices: [
            "encoding": "文件的字元編碼屬推斷，文字或有錯誤。",
            "replaced-characters": "部分字元無法解讀，已作替換。",
            "empty-page": "部分頁面沒有文字，或須進行文字辨識。",
            "tracked-changes": "草擬本載有追蹤修訂。", "comments": "草擬本載有註解。",
            "left-out": "來源文件的部分內容未予讀取。",
            "not-an-agreement": "所閱文件看來並非協議。",
        ], day: chineseDay)

    static let portuguese = MemoLabels(
        title: "Memorando de lacunas contratuais", titleForCounterparty: "Alterações solicitadas",
        agreement: "Contrato", customer: "Cliente", provider: "Prestador", date: "Data",
        audience: "Destinatário", packs: "Analisado à luz de", read: "Documento lido",
        fingerprint: "SHA-256", preparedWith: "Elaborado com", committee: "Comité (uso interno)",
        pages: { $0 == 1 ? "1 página" : "\($0) páginas" },
        summary: "Síntese", points: "Pontos a negociar", waivedPoints: "Lacunas aceites",
        duties: "Deveres não avaliados", annex: "Anexo: requisitos cumpridos",
        number: "N.º", point: "Ponto",
        position: "Resultado", authority: "Fonte", owner: "Responsável", clause: "Cláusula",
        draftSays: "O que diz a minuta", draftSilent: "A minuta é omissa.",
        shortfall: "O que falta", against: "O que falta ou é desfavorável",
        why: "Porque importa", ask: "Pedido", request: "Alteração pedida",
        wording: "Redacção proposta",
        fallback: "Posição alternativa", walkAway: "Limite", caution: "A ter em conta",
        vendorNote: "O que oferece o guia do prestador",
        replace: { "Em substituição da \(clause($0, word: "cláusula")), na parte em contrário:" },
        amend: { "Como alteração da \(clause($0, word: "cláusula")):" },
        insert: { "Como nova \(clause($0, word: "cláusula")):" },
        clauseWord: { clause($0, word: "Cláusula") }, line: { "linha \($0)" },
        page: { "página \($0)" }, under: { "antecedido de: \($0)" },
        verdicts: [
            .adverse: "Desfavorável", .missing: "Em falta", .partial: "Parcial",
            .unclear: "Inconclusivo", .met: "Cumprido", .notApplicable: "Não aplicável",
        ],
        gaps: [
            .missing: "Em falta", .soft: "Fraco", .blank: "Em branco",
            .referred: "Noutro documento", .adverse: "Desfavorável",
        ],
        weights: [
            "must": "obrigatório", "should": "recomendado", "where-applicable": "se aplicável",
        ],
        counts: {
            "Requisitos analisados: \($0.total). Desfavoráveis: \($0.adverse). Em falta: "
                + "\($0.missing). Parciais: \($0.partial). Inconclusivos: \($0.unclear). Cumpridos: "
                + "\($0.met). Não aplicáveis: \($0.notApplicable)."
        },
        pointCount: {
            $0 == 1
                ? "O que está em aberto reduz-se a um ponto a negociar."
                : "O que está em aberto reduz-se a \($0) pontos a negociar."
        }, waivedCount: { "Das lacunas, \($0) aceites por ora; ver adiante." },
        noGaps: "A minuta nada deixa por pedir segundo os critérios aplicados.",
        metIntro: "A minuta cumpre os requisitos seguintes; citam-se as palavras em que se funda.",
        dutiesIntro: "Nenhum contrato demonstra o cumprimento dos seguintes deveres da seguradora. "
            + "Enumeram-se para que nenhum seja esquecido.",
        wordingNote: "Redacção nossa, a adaptar às definições e anexos do contrato.",
        notApplicable: "Não aplicáveis, por não se verificar a condição respectiva:",
        duty: "Dever", action: "O que fazer", due: "Prazo",
        filing: { filing in
            let unit =
                filing.unit == "months"
                ? (filing.count == 1 ? "mês" : "meses") : (filing.count == 1 ? "dia" : "dias")
            let isSigning = filing.event == "signing"
            return filing.side == "before"
                ? "Até \(filing.count) \(unit) antes \(isSigning ? "da assinatura" : "do início")"
                : "Nos \(filing.count) \(unit) após \(isSigning ? "a assinatura" : "o início")"
        }, dueOn: { "Até \($0), a contar de \($1)." },
        dateUnknown: {
            $0 == "signing"
                ? "A data de assinatura não é conhecida." : "A data de início não é conhecida."
        },
        countingNote: "Os prazos contam-se em dias e meses de calendário, sem atender a feriados.",
        approved: {
            "\($0.reason). Aprovado por \($0.approver), até \(portugueseDay($0.expires))."
        },
        basisNote:
            "* Esperado no parágrafo citado, cuja lista não pôde ser conferida na fonte; confirmar "
            + "antes de invocar. † Segundo um resumo publicado do texto.",
        disclaimer: "Elaborado por análise automática do documento acima indicado; cada afirmação "
            + "sobre a minuta assenta nas palavras citadas. Não constitui parecer jurídico.",
        confidential: "Confidencial. Para uso interno na negociação.",
        pageBefore: "Página ", pageBetween: " de ", pageAfter: "",
        leftOut: { "\(ReviewWording.grouped($0, by: ".")) bytes da passagem não apresentados" },
        colon: ": ", comma: ", ", semicolon: "; ", stop: ".", between: " ",
        noAgreement: "O documento não parece ser um contrato; não foi avaliado qualquer requisito.",
        notices: [
            "encoding": "A codificação do ficheiro foi presumida; o texto pode conter erros.",
            "replaced-characters": "Alguns caracteres não puderam ser lidos e foram substituídos.",
            "empty-page": "Há páginas sem texto, que podem exigir reconhecimento óptico.",
            "tracked-changes": "A minuta contém alterações registadas.",
            "comments": "A minuta contém comentários.",
            "left-out": "Parte do documento de origem não foi lida.",
            "not-an-agreement": "O documento não parece ser um contrato.",
        ], day: portugueseDay)

    /// The word after a Chinese clause number; numbers such as 第十二條 bring it themselves.
    private static func chineseSuffix(_ number: String) -> String {
        isBare(number) ? " 條" : ""
    }

    @Sendable private static func englishDay(_ text: String) -> String {
        guard let date = CalendarDate(text) else { return text }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        return "\(date.day) \(months[date.month - 1]) \(date.year)"
    }

    @Sendable private static func chineseDay(_ text: String) -> String {
        guard let date = CalendarDate(text) else { return text }
        return "\(date.year)年\(date.month)月\(date.day)日"
    }

    @Sendable private static func portugueseDay(_ text: String) -> String {
        guard let date = CalendarDate(text) else { return text }
        let months = [
            "Janeiro", "Fevereiro", "Março", "Abril", "Maio", "Junho", "Julho", "Agosto",
            "Setembro", "Outubro", "Novembro", "Dezembro",
        ]
        return "\(date.day) de \(months[date.month - 1]) de \(date.year)"
    }
}

extension Review.Summary {
    /// Number of findings.
    fileprivate var total: Int { met + partial + missing + adverse + unclear + notApplicable }
}
