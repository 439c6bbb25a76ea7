import ClauseReview
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("2026-09-01", 3, "months", "before", "2026-06-01"),
        ("2026-05-31", 3, "months", "before", "2026-02-28"),
        ("2024-05-31", 3, "months", "before", "2024-02-29"),
        ("2026-01-15", 3, "months", "before", "2025-10-15"),
        ("2026-11-30", 3, "months", "after", "2027-02-28"),
        ("2026-03-31", 30, "days", "after", "2026-04-30"),
        ("2025-12-31", 30, "days", "after", "2026-01-30"),
        ("2024-02-28", 1, "days", "after", "2024-02-29"),
        ("2025-02-28", 1, "days", "after", "2025-03-01"),
        ("2000-03-01", 1, "days", "before", "2000-02-29"),
        ("1900-03-01", 1, "days", "before", "1900-02-28"),
        ("2026-03-01", 365, "days", "before", "2025-03-01"),
    ])
    func `filing dates count by the calendar`(
        start: String, count: Int, unit: String, side: String, due: String
    ) throws {
        let date = try #require(CalendarDate(start))
        let filing = DutyNotAssessed.Filing(
            count: count, unit: unit, side: side, event: "commencement")
        #expect(date.due(filing)?.description == due)
    }

    @Test func `adding days one by one walks through every day of four centuries`() throws {
        var date = try #require(CalendarDate("1999-12-31"))
        var days = 0
        let first = date
        while date.year < 2400 {
            let next = try #require(date.adding(days: 1))
            #expect(next > date)
            days += 1
            date = next
        }
        #expect(first.adding(days: days) == date)
        #expect(date.description == "2400-01-01")
        #expect(days == 146_098)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026/01/01",
        "2026-04-31", "", "0000-01-01", "2026-01-011", "二〇二六-01-01",
    ])
    func `text that is no day is refused`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `counts beyond the calendar give nothing instead of trapping`() throws {
        let date = try #require(CalendarDate("2026-01-01"))
        #expect(date.adding(days: .max) == nil)
        #expect(date.adding(days: .min) == nil)
        #expect(date.adding(months: .max) == nil)
        #expect(date.adding(months: .min) == nil)
        let hostile = DutyNotAssessed.Filing(
            count: .min, unit: "days", side: "before", event: "signing")
        #expect(date.due(hostile) == nil)
        #expect(date.due(.init(count: 1, unit: "fortnights", side: "after", event: "x")) == nil)
    }
}
