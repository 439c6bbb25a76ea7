import ClauseText

/// How a name is used in Chinese text: who provides, who pays, and to whom.
///
/// Verbs of two characters follow the name within a few characters ("乙方須按時向甲方提供服務"); a name right after 向, 為, 由
/// or 給 is the one something is done to, for or by. A name that owns what does it tells nothing (甲方的系統維護), nor does
/// one that is told, helped or followed (通知甲方後進行維護), nor a verb that makes one word with it (用戶運營服務).
enum ChineseUsage {
    private static let reach = 14

    /// Positive for a provider, negative for a customer, 0 where the use tells nothing.
    static func balance(of range: Range<Int>, in tokens: [Token]) -> Int {
        let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1] : nil
        let isObject =
            before.map { receiving.contains($0) && !$0.flags.contains(.sentenceEnd) } ?? false
        let isAgent = before.map { agents.contains($0) } ?? false
        var isFor = false
        if range.lowerBound > 1 {
            let pair =
                UInt64(tokens[range.lowerBound - 2].hash) << 32
                | UInt64(
                    tokens[range.lowerBound - 1].hash)
            if told.contains(pair) { return 0 }
            isFor = represents.contains(pair)
        }
        var hasModal = false
        var index = range.upperBound
        var other = tokens[range.upperBound - 1]
        let end = min(index + reach, tokens.count - 1)
        while index < end, other.flags.isDisjoint(with: [.sentenceEnd, .comma, .semicolon, .colon])
        {
            let pair = UInt64(tokens[index].hash) << 32 | UInt64(tokens[index + 1].hash)
            let isNoun = index + 2 < tokens.count && nouns.contains(tokens[index + 2])
            if provides.contains(pair), !isNoun {
                if index == range.upperBound, joining.contains(pair) { return 0 }
                if givesPapers(after: index + 2, in: tokens) { return 0 }
                return isObject || isFor ? -2 : isAgent ? 3 : 2
            }
            if pays.contains(pair) { return isObject ? 3 : -3 }
            if hires.contains(pair), !isObject { return isAgent ? 0 : -2 }
            other = tokens[index]
            if modals.contains(other) { hasModal = true }
            if other.hash == genitive, !hasModal { return 0 }
            index += 1
        }
        return 0
    }

    /// Whether what is given are data or papers, as both sides give them (乙方須提供真實資料): the words before the pause.
    private static func givesPapers(after start: Int, in tokens: [Token]) -> Bool {
        var index = start
        let end = min(start + reach, tokens.count - 1)
        while index < end {
            if !tokens[index + 1].flags.isDisjoint(
                with: [.sentenceEnd, .comma, .semicolon, .colon, .stop])
            {
                let pair = UInt64(tokens[index].hash) << 32 | UInt64(tokens[index + 1].hash)
                return papers.contains(pair)
            }
            index += 1
        }
        return false
    }

    /// What makes a person of the verb before it: 提供者, 承辦商.
    private static let nouns = WordHashes("者 商 方 人")
    private static let receiving = WordHashes("向 為 給 予 替 代")
    private static let agents = WordHashes("由")
    private static let modals = WordHashes("應 須 可 將 得 會 需 負")
    private static let genitive = WordHashes.hash("的")
    private static let told = ChinesePartyNames.pairs(
        "通知 告知 協助 配合 支持 支援 賠償 補償 根據 依據 按照 取得 徵得 獲得 經過 遵循")
    private static let represents = ChinesePartyNames.pairs("代表")
    private static let joining = ChinesePartyNames.pairs("維護 運營 營運 開發 安裝 部署 處理")
    private static let papers = ChinesePartyNames.pairs("資料 資訊 信息 證明 證件 憑證 帳號 賬號")
    private static let provides = ChinesePartyNames.pairs(
        "提供 履行 承辦 實施 交付 派出 派員 承擔 維護 運營 營運 開發 供應 安裝 部署 處理")
    private static let pays = ChinesePartyNames.pairs("支付 繳付 付款 繳納 付費 給付 繳費")
    private static let hires = ChinesePartyNames.pairs("委託 聘用 委任 外判 外包 委外 採購 購買 訂購 聘請")
}
