/// A report set out as headings, paragraphs, quotations and tables, the same for Markdown, HTML and Word.
///
/// Writers add type and layout, never words, so that every format of a memo says the same.
struct Composition {
    /// What the report is called.
    var title: String
    /// A line under the title, or "".
    var subtitle = ""
    /// BCP 47 tag of the report's own words.
    var language = "en"
    /// What stands at the top of every page besides its number.
    var header: String
    /// What stands before and between the page's number and the number of pages ("Page ", " of ").
    var pageLabels: (before: String, between: String, after: String) = ("Page ", " of ", "")
    /// What stands at the foot of every page.
    var footer = ""
    /// Who made it, for the document's properties.
    var creator: String
    /// The day it bears, `YYYY-MM-DD`, or nil.
    var date: String?
    var pieces: [Piece] = []

    /// One part of the report.
    enum Piece {
        /// A heading of level 1 or 2; numbered ones count "1", "1.1".
        case heading(level: Int, text: String, isNumbered: Bool, anchor: String)
        case paragraph([Run])
        /// What stands right under a heading and says what kind of thing follows.
        case byline([Run])
        /// Small print that goes with what stands before it.
        case note([Run])
        /// What introduces the pieces after it ("Ask").
        case label(String)
        /// An item of a list with bullets.
        case item([Run])
        /// Words of the agreement with where they stand; `lead` is what comes before a list item.
        case quotation(place: [Run], lead: String, words: [Run])
        /// Wording to be put into the agreement, a paragraph each.
        case wording([String])
        case table(Table)
        /// Begins a new page in formats that have pages.
        case pageBreak
    }

    /// Words in one type.
    struct Run {
        var text: String
        var style: Style
        /// Anchor within the report that the words lead to, or nil.
        var target: String?

        init(_ text: String, _ style: Style = [], target: String? = nil) {
            self.text = text
            self.style = style
            self.target = target
        }
    }

    /// How words are set.
    struct Style: OptionSet, Sendable, Hashable {
        let rawValue: UInt8

        static let bold = Style(rawValue: 1)
        static let italic = Style(rawValue: 2)
        /// Decisive words of a quotation.
        static let decisive = Style(rawValue: 4)
        /// Less important than the words around.
        static let faint = Style(rawValue: 8)
        /// Words taken out.
        static let deleted = Style(rawValue: 16)
        /// Words put in.
        static let inserted = Style(rawValue: 32)
    }

    /// Cells in rows and columns.
    struct Table {
        /// Titles of the columns; empty when the first column names the rows.
        var header: [String] = []
        /// Width of each column in hundredths of the page's width.
        var widths: [Int]
        /// Rows of as many cells as there are widths.
        var rows: [[[Run]]]
    }

    /// Counts headings as they go by.
    struct Numbers {
        private var first = 0
        private var second = 0

        /// The number of the next heading, such as "2" or "2.1".
        mutating func next(level: Int) -> String {
            if level <= 1 {
                first += 1
                second = 0
                return String(first)
            }
            second += 1
            return "\(first).\(second)"
        }
    }
}

extension Composition {
    /// A quotation of evidence with its decisive words set apart and a note where something was left out.
    static func words(of evidence: MarkedExcerpt, leftOut: (Int) -> String) -> [Run] {
        var runs: [Run] = []
        if evidence.leftOutBefore > 0 {
            runs.append(Run("[\(leftOut(evidence.leftOutBefore))] ", .faint))
        }
        runs += evidence.runs.map { Run($0.text, $0.isMarked ? .decisive : []) }
        if evidence.leftOutAfter > 0 {
            runs.append(Run(" [\(leftOut(evidence.leftOutAfter))]", .faint))
        }
        return runs
    }
}
