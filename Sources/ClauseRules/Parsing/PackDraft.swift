import ClauseText

/// What has been read of a set of packs before the names in it are checked against each other.
struct PackDraft: Sendable {
    var report = PackReport()
    var syntax = PackSyntax()
    /// Names given, with the place of each; a name is given once.
    var names: [Name: PackRange] = [:]
    /// Names used.
    var uses: [Use] = []
    /// What each term or role has phrases for.
    var termLanguages: [TermKey: Set<Language>] = [:]
    /// Whether a file could not be read at all, so that unknown names prove nothing.
    var isIncomplete = false

    /// A name that something else can refer to.
    struct Name: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case role, topic, element, regime, requirement, vendor
            /// Shared when the file is nil.
            case term(file: Int?)
        }

        let kind: Kind
        let text: String
    }

    /// A term of the lexicon (file nil) or of one file.
    struct TermKey: Hashable, Sendable {
        let name: String
        let file: Int?
    }

    /// A name as used in one place.
    struct Use: Sendable {
        enum Purpose: Sendable {
            case element
            /// Context of a pattern of the element named, or of an adverse topic when nil.
            case near(from: String?)
            case adverseTopic
            case requirement
            /// In a pattern or, when `inside` is set, in the phrases of another term or role.
            case term(Language, inside: TermKey?)
        }

        let purpose: Purpose
        let text: String
        let range: PackRange
    }

    /// Gives a name to something, or reports that it has been given already.
    mutating func declare(_ kind: Name.Kind, _ text: String, _ title: String, at range: PackRange) {
        let name = Name(kind: kind, text: text)
        if let first = names[name] {
            report.add(
                .duplicateName, at: range, "\(title) `\(text)` is given twice",
                hint: "it is given first at \(report.place(of: first))")
        } else {
            names[name] = range
        }
    }
}
