/// A day of the Gregorian calendar, with the arithmetic that filing dates need.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to the month's length.
    public let day: Int

    /// Makes a date, or nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        var numbers = [0, 0, 0]
        for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
            guard (0x30...0x39).contains(byte) else { return nil }
            let part = index < 4 ? 0 : index < 7 ? 1 : 2
            numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
        }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let text = String(year)
        let zeros = String(repeating: "0", count: max(0, 4 - text.utf8.count))
        return "\(zeros)\(text)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// The day so many days later, or earlier when negative; nil outside the years 1 to 9999.
    public func adding(days: Int) -> CalendarDate? {
        let (number, overflow) = dayNumber.addingReportingOverflow(days)
        guard !overflow, (0...3_652_058).contains(number) else { return nil }
        return CalendarDate(dayNumber: number)
    }

    /// The same day so many months later, or earlier when negative; the month's last day when it has no such day.
    ///
    /// Source: the corresponding date rule of common-law computation of months.
    public func adding(months: Int) -> CalendarDate? {
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, total >= 12, total < 10_000 * 12 else { return nil }
        let year = total / 12
        let month = total % 12 + 1
        return CalendarDate(
            year: year, month: month, day: min(day, Self.length(ofMonth: month, year: year)))
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Days since 1 January of the year 1, which is 0.
    private var dayNumber: Int {
        // Years begin in March here, so that the leap day is a year's last.
        let shifted = month <= 2 ? year - 1 : year
        let monthFromMarch = (month + 9) % 12
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
            + (153 * monthFromMarch + 2) / 5 + day - 307
    }

    /// Finds the date by counting on from the year's first day.
    private init?(dayNumber: Int) {
        var year = max(1, dayNumber * 400 / 146_097)
        func start(_ year: Int) -> Int {
            let before = year - 1
            return before * 365 + before / 4 - before / 100 + before / 400
        }
        while start(year + 1) <= dayNumber { year += 1 }
        while year > 1, start(year) > dayNumber { year -= 1 }
        var rest = dayNumber - start(year)
        var month = 1
        while rest >= Self.length(ofMonth: month, year: year) {
            rest -= Self.length(ofMonth: month, year: year)
            month += 1
        }
        self.init(year: year, month: month, day: rest + 1)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2:
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}

extension CalendarDate {
    /// The last day of a filing counted from this day; nil when the rule is not understood.
    public func due(_ filing: DutyNotAssessed.Filing) -> CalendarDate? {
        // More than any calendar holds is no rule.
        guard (0...4_000_000).contains(filing.count) else { return nil }
        let count: Int
        switch filing.side {
        case "before": count = -filing.count
        case "after": count = filing.count
        default: return nil
        }
        switch filing.unit {
        case "days": return adding(days: count)
        case "months": return adding(months: count)
        default: return nil
        }
    }
}
