/// One mistake in a pack: what is wrong, where, and what to do about it.
public struct PackDiagnostic: Sendable, Hashable {
    /// What kind of mistake it is.
    public let code: Code
    /// Where it begins.
    public let location: PackLocation
    /// How many code points it covers on its line; at least 1.
    public let length: Int
    /// One sentence, without a full stop.
    public let message: String
    /// What to do about it, or nil when the message says so.
    public let hint: String?
    /// The line it stands on; a long line is cut to the part around the mistake.
    public let line: String
    /// Code points of `line` before the mistake.
    public let indent: Int

    public init(
        code: Code, location: PackLocation, length: Int, message: String, hint: String?,
        line: String, indent: Int
    ) {
        self.code = code
        self.location = location
        self.length = length
        self.message = message
        self.hint = hint
        self.line = line
        self.indent = indent
    }

    /// The kinds of mistake; tests and tools compare these, people read `message`.
    public enum Code: String, Sendable, CaseIterable {
        // Files and lines.
        case notUTF8, fileTooLarge, lineTooLong, valueTooLong, controlCharacter
        case tabInIndentation, badIndentation, unknownFileKind, wrongFolder, duplicateFile
        // Keys and their values.
        case unknownKey, misplacedKey, missingKey, duplicateKey, missingValue
        case badLanguage, badName, badValue, badVersion, badFiling
        case missingTitle, missingQuotes, unbalancedQuotes, textAfterQuotes, badEscape
        case missingEnglish, missingFind, missingExample, contradictoryExample, unknownPlaceholder
        // Names that refer to each other.
        case duplicateName, reservedName, unknownElement, unknownTopic, unknownTerm
        case unknownRequirement, topicWithoutAdverse, termCycle, nearItself, nearCycle
        case termWithoutLanguage, termInsideRole
        // Patterns.
        case emptyPattern, emptyAlternative, unbalancedParenthesis, unbalancedAngle
        case barOutsideParentheses, gapAtEdge, gapTwice, gapInParentheses, badGap, gapTooBig
        case badStar, badOptional, prefixTooShort, chinesePrefix, nothingToMatch, strayPunctuation
        case fullWidthPunctuation, optionalAlone, badScope, tooLoose
        case tooManySlots, tooManyPhrases, tooManyWords, tooDeep
    }
}
