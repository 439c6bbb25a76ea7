/// Elements and attributes of OpenDocument text that the reader tells apart; the raw value is the local name.
enum OdtName: String, CaseIterable, Sendable {
    // Body
    case text, p, h, s, tab, c, list, section, display, note, change
    case lineBreak = "line-break"
    case softPageBreak = "soft-page-break"
    case listItem = "list-item"
    case listHeader = "list-header"
    case noteClass = "note-class"
    case noteCitation = "note-citation"
    case rubyText = "ruby-text"
    case span
    case title, desc, image
    case annotation, forms
    case eventListeners = "event-listeners"
    case tableOfContent = "table-of-content"
    case tableOfContentSource = "table-of-content-source"
    case outlineLevel = "outline-level"
    case isListHeader = "is-list-header"
    case restartNumbering = "restart-numbering"
    case startValue = "start-value"
    case continueNumbering = "continue-numbering"
    case continueList = "continue-list"
    case styleName = "style-name"
    case id
    // Tracked changes
    case trackedChanges = "tracked-changes"
    case changedRegion = "changed-region"
    case insertion, deletion, creator
    case changeStart = "change-start"
    case changeEnd = "change-end"
    case changeId = "change-id"
    // Tables
    case table
    case tableRow = "table-row"
    case tableCell = "table-cell"
    case coveredTableCell = "covered-table-cell"
    // Styles
    case style, name, family
    case parentStyleName = "parent-style-name"
    case listStyleName = "list-style-name"
    case defaultOutlineLevel = "default-outline-level"
    case masterPageName = "master-page-name"
    case textProperties = "text-properties"
    case paragraphProperties = "paragraph-properties"
    case breakBefore = "break-before"
    case listStyle = "list-style"
    case outlineStyle = "outline-style"
    case outlineLevelStyle = "outline-level-style"
    case listLevelStyleNumber = "list-level-style-number"
    case listLevelStyleBullet = "list-level-style-bullet"
    case listLevelStyleImage = "list-level-style-image"
    case listLevelLabelAlignment = "list-level-label-alignment"
    case labelFollowedBy = "label-followed-by"
    case level
    case numFormat = "num-format"
    case numPrefix = "num-prefix"
    case numSuffix = "num-suffix"
    case numListFormat = "num-list-format"
    case displayLevels = "display-levels"
    case bulletChar = "bullet-char"
    case header, footer
    case headerLeft = "header-left"
    case footerLeft = "footer-left"
    case headerFirst = "header-first"
    case footerFirst = "footer-first"
    // Statistics
    case documentStatistic = "document-statistic"
    case pageCount = "page-count"

    private static let all = Array(allCases)
    private static let indices = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($1, $0) })

    /// The name with an index into the vocabulary, or nil for -1.
    init?(_ index: Int) {
        guard Self.all.indices.contains(index) else { return nil }
        self = Self.all[index]
    }

    /// The name's index in the vocabulary.
    var index: Int { Self.indices[self] ?? -1 }
}
