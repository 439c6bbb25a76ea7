/// A language that packs have patterns for; the raw value is its BCP 47 primary subtag.
public enum Language: String, Sendable, Codable, CaseIterable, Comparable {
    case english = "en"
    case chinese = "zh"
    case portuguese = "pt"

    /// Orders as declared: English, Chinese, Portuguese.
    public static func < (left: Language, right: Language) -> Bool {
        left.order < right.order
    }

    private var order: Int {
        switch self {
        case .english: 0
        case .chinese: 1
        case .portuguese: 2
        }
    }
}
