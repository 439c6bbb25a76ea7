import ClauseRules
import ClauseText

/// Reads the value of an element from its matches: one of a match's slots, or the nearest in its sentence.
struct MatchValues {
    private let readings: [DocumentReading]
    /// The marks of places in each document, ascending.
    private let places: [[TextMark]]

    init(_ readings: [DocumentReading]) {
        self.readings = readings
        places = readings.map { reading in
            reading.annotations.marks.filter { $0.kind == .value(.place) }
        }
    }

    /// The first value of a kind that the matches have, in their order.
    ///
    /// Matches of one sentence have the same values to choose from, so a sentence without any is looked at once.
    func first(_ kind: ElementRule.ValueKind, of matches: [WeighedMatch]) -> String? {
        var last: (document: Int, sentence: Int, start: Int)?
        for weighed in matches {
            let start = weighed.match.tokens.lowerBound
            if let last, last.document == weighed.document,
                last.sentence == weighed.match.sentence, start >= last.start
            {
                continue
            }
            if let value = value(kind, of: weighed) { return value }
            last = (weighed.document, weighed.match.sentence, start)
        }
        return nil
    }

    /// How many tokens behind a match a placeholder may stand for its place.
    private static let blankReach = 6

    /// Whether a placeholder stands where a match's place should: "the laws of ____", "the laws of [State]".
    func leavesPlaceBlank(_ weighed: WeighedMatch) -> Bool {
        let reading = readings[weighed.document]
        let sentence = reading.stream.sentences[weighed.match.sentence].tokens
        let match = weighed.match.tokens
        let marks = places[weighed.document]
        let next = marks.firstIndex(atOrAfter: match.lowerBound, by: { Int($0.start) })
        guard next == marks.count || Int(marks[next].start) >= sentence.upperBound else {
            return false
        }
        let tokens = reading.stream.tokens
        let end = min(match.upperBound + Self.blankReach, sentence.upperBound)
        return (match.lowerBound..<max(match.lowerBound, end)).contains { index in
            let token = tokens[index]
            return token.flags.contains(.blank)
                || token.flags.contains(.parenBefore) && token.start > 0
                    && reading.document.bytes[Int(token.start) - 1] == UInt8(ascii: "[")
        }
    }

    private func value(_ kind: ElementRule.ValueKind, of weighed: WeighedMatch) -> String? {
        let reading = readings[weighed.document]
        let sentence = reading.stream.sentences[weighed.match.sentence].tokens
        if kind == .place { return place(of: weighed, sentence: sentence) }
        let start = min(sentence.lowerBound, weighed.match.tokens.lowerBound)
        let values = reading.annotations.values
        let slots = reading.matches.slots(of: weighed.match)
        var best: (distance: Int, text: String)?
        var index = values.firstIndex(atOrAfter: start, by: \.tokens.lowerBound)
        while index < values.count, values[index].tokens.lowerBound < sentence.upperBound {
            let value = values[index]
            index += 1
            guard value.kind.rawValue == kind.rawValue, !value.isBlank else { continue }
            let distance = slots.lazy.map { Self.distance(value.tokens, from: $0) }.min() ?? 0
            if best.map({ distance < $0.distance }) ?? true { best = (distance, value.text) }
        }
        return best?.text
    }

    /// How far a value stands from a slot in tokens; one before it counts twice.
    private static func distance(_ value: Range<Int>, from slot: Range<Int>) -> Int {
        if value.overlaps(slot) { return 0 }
        return value.lowerBound >= slot.upperBound
            ? value.lowerBound - slot.upperBound + 1
            : (slot.lowerBound - value.upperBound + 1) * 2
    }

    private func place(of weighed: WeighedMatch, sentence: Range<Int>) -> String? {
        let match = weighed.match.tokens
        let marks = places[weighed.document]
        var best: TextMark?
        var index = marks.firstIndex(atOrAfter: match.lowerBound, by: { Int($0.start) })
        while index < marks.count, Int(marks[index].start) < sentence.upperBound {
            if best.map({ Self.isBetter(marks[index], than: $0, in: match) }) ?? true {
                best = marks[index]
            }
            index += 1
        }
        guard let best else { return nil }
        let reading = readings[weighed.document]
        let tokens = reading.stream.tokens
        let span = tokens[Int(best.start)].span.union(tokens[Int(best.end) - 1].span)
        return reading.document.text(span).replacing("\n", with: " ")
    }

    /// Whether a place says more than another one: inside the match before outside, then the longer, then the earlier.
    private static func isBetter(_ mark: TextMark, than other: TextMark, in match: Range<Int>)
        -> Bool
    {
        let isInside = match.contains(Int(mark.start))
        let otherIsInside = match.contains(Int(other.start))
        if isInside != otherIsInside { return isInside }
        return (other.end - other.start, -other.start) < (mark.end - mark.start, -mark.start)
    }
}
