/// What the program tells the shell when it ends.
enum ExitStatus: Int32, Sendable, Comparable {
    /// Nothing at or above the threshold.
    case clean = 0
    /// Something is.
    case gaps = 1
    /// Wrong usage, or something that could not be done.
    case failure = 2

    static func < (left: ExitStatus, right: ExitStatus) -> Bool {
        left.rawValue < right.rawValue
    }
}
