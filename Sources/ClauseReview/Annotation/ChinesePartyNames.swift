import ClauseRules
import ClauseText

/// Finds names of parties in Chinese text, where no capital letter marks a name.
///
/// A name is what stands between a pause and a modal word time and again ("騰訊雲有權…", "騰訊雲應…"), what an agreement is
/// made "between" (您與…之間), and what a bracket after a company's full name defines. A shorter word of the lexicon
/// inside a longer one means nothing by itself: 供應商 in 次供應商, 機構 in 監管機構.
struct ChinesePartyNames {
    let stream: TokenStream
    private var tokens: [Token] { stream.tokens }

    private static let longestName = 8
    private static let leastSubjects = 3
    /// How many tokens before a bracket a company's full name may end.
    private static let companyReach = 60

    init(_ stream: TokenStream) {
        self.stream = stream
    }

    /// The hits, by index, that lie inside a longer one.
    func enclosed(_ hits: [NameHit]) -> Set<Int> {
        var enclosed: Set<Int> = []
        for (index, hit) in hits.enumerated() where tokens[hit.start].flags.contains(.han) {
            var other = index
            while other > 0, hit.start - hits[other - 1].start <= Self.longestName { other -= 1 }
            while other < hits.count, hits[other].start < hit.end {
                let longer = hits[other]
                if longer.start <= hit.start, longer.end >= hit.end,
                    longer.end - longer.start > hit.end - hit.start, Self.isPerson(longer)
                {
                    enclosed.insert(index)
                    break
                }
                other += 1
            }
        }
        return enclosed
    }

    private static func isPerson(_ hit: NameHit) -> Bool {
        switch hit.kind {
        case .strong, .maybe: true
        case .concept, .place: false
        }
    }

    /// Whether a quoted word in a bracket that opens at `bracket` can be a party's name.
    func canBeParty(_ name: Range<Int>, bracket: Int) -> Bool {
        guard tokens[name.lowerBound].flags.contains(.han) else { return true }
        if isThing(name) { return false }
        if name.count >= 2, Self.personEnds.contains(pair(name.upperBound - 2)) { return true }
        var index = bracket - 1
        while index > 0, bracket - index < Self.companyReach,
            !tokens[index].flags.contains(.sentenceEnd)
        {
            if Self.companyEnds.contains(pair(index - 1)) { return true }
            index -= 1
        }
        return false
    }

    /// Names that stand often between a pause and a modal, or between which the agreement is made.
    func subjects(known: Set<[UInt32]>) -> Set<[UInt32]> {
        var counts: [[UInt32]: Int] = [:]
        var start = 0
        for (index, token) in tokens.enumerated() {
            if token.flags.contains(.blockStart) { start = index }
            if token.flags.contains(.han) {
                let length = index - start
                if length >= 2 || length == 1 && isLatinName(start), length <= Self.longestName,
                    Self.modals.contains(token), !isThing(start..<index)
                {
                    counts[tokens[start..<index].map(\.hash), default: 0] += 1
                }
                if token.hash == Self.among, index + 1 < tokens.count,
                    tokens[index + 1].hash == Self.between,
                    let name = other(endingAt: index, known: known)
                {
                    counts[name, default: 0] += Self.leastSubjects
                }
            }
            if !token.flags.isDisjoint(with: [.comma, .semicolon, .colon, .sentenceEnd, .stop]) {
                start = index + 1
            }
        }
        let most = counts.values.max() ?? 0
        return Set(counts.filter { $0.value >= Self.leastSubjects && $0.value * 5 >= most }.keys)
    }

    /// The name between 與 and 之間 where a known name stands before 與.
    private func other(endingAt end: Int, known: Set<[UInt32]>) -> [UInt32]? {
        var start = end
        while start > 0, end - start <= Self.longestName {
            start -= 1
            guard Self.joiners.contains(tokens[start]) else { continue }
            guard end - start > 2, end - start <= Self.longestName + 1, !isThing(start + 1..<end)
            else { return nil }
            for length in 1...5 where start >= length {
                if known.contains(tokens[start - length..<start].map(\.hash)) {
                    return tokens[start + 1..<end].map(\.hash)
                }
            }
            return nil
        }
        return nil
    }

    /// Whether one word is a name in Latin letters that begins with a capital, as a brand's does.
    private func isLatinName(_ index: Int) -> Bool {
        !tokens[index].flags.contains(.han) && tokens[index].flags.contains(.capital)
            && tokens[index].end - tokens[index].start > 2
    }

    /// Whether the words mean a thing, a time or a pronoun rather than somebody.
    private func isThing(_ range: Range<Int>) -> Bool {
        let ending = range.count >= 2 ? pair(range.upperBound - 2) : 0
        let isPerson = range.count >= 3 && Self.personEnds.contains(ending)
        if range.dropLast(isPerson ? 1 : 0).contains(where: {
            Self.notInNames.contains(tokens[$0]) || !tokens[$0].flags.isNameLike
        }) {
            return true
        }
        return range.count >= 2 && Self.things.contains(ending)
    }

    private func pair(_ index: Int) -> UInt64 {
        Self.pair(tokens[index].hash, tokens[index + 1].hash)
    }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second)
    }

    /// Pairs of characters as one number each.
    static func pairs(_ words: String) -> Set<UInt64> {
        Set(
            words.split(separator: " ").compactMap { word in
                let hashes = word.map { WordHashes.hash(String($0)) }
                return hashes.count == 2 ? pair(hashes[0], hashes[1]) : nil
            })
    }

    private static let modals = WordHashes("應 須 可 將 有 不 會 得 保 承 同 按 向 為 負 在 需")
    private static let joiners = WordHashes("與 和 同 及")
    private static let among = WordHashes.hash("之")
    private static let between = WordHashes.hash("間")
    private static let notInNames = WordHashes(
        "的 所 其 該 此 等 若 如 因 或 及 與 和 且 但 並 於 對 由 從 自 至 則 即 均 亦 也 一 每 任 各 是 之 者 以 經 未 不 後 前 時 何 除 當 凡 雙 在 為 據 按 就 使 另 同 本 這 那 什 您 你 我 情 應 須 將 會 可 得 有"
    )
    private static let things = pairs(
        "服務 協議 合同 合約 契約 條款 資料 數據 信息 資訊 事故 事件 軟件 軟體 系統 平臺 網站 費用 期限 帳戶 帳號 產品 計劃 文件 法律 法規 規則 內容 功能 中心 時間 日期 金額 價格 款項 條例 附件 附錄 附表 指引 規定 義務 責任 "
            + "權利 變更 通知 書面 違約 終止 地點 設備 設施 範圍 標準 目的 原因 情況 損失 爭議 期間 人員 員工 分判 報告 紀錄 記錄 指標 發票 保單 網絡 信用 政策 程序 方式 要求 訂單 配額 用量 密鑰 站點 備份 條文 第三 一方 法院 仲裁 政府 機關 客戶 用戶 三方 各方 對方 他方"
    )
    private static let personEnds = pairs(
        "公司 銀行 機構 集團 供方 需方 甲方 乙方 丙方 賣方 買方 保方 託方 辦方 包方 務商 應商 辦商 包商 判商 營商 供者 理者 運者 營者 託人 險人 承人 理人 學院 醫院 協會 基金 業主 企業 本行 本院 本局 貴司 我司 訂方 術方 營方 臺方 購方 作方 用方 務方"
    )
    private static let companyEnds = pairs("公司 銀行 集團 學院 大學 醫院 協會 基金 株式 分行 企業")
}
