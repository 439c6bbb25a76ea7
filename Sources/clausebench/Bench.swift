/// Times closures and prints a line for each.
struct Bench {
    /// The names of the columns.
    static let header =
        "benchmark                         bytes   median ms      min ms   runs      MB/s"

    /// How long one benchmark may take, warm-up aside.
    private static let budget = Duration.seconds(2)
    private static let mostRuns = 25
    private static let leastRuns = 3

    /// Runs a body several times and prints the median and the fastest run.
    ///
    /// - Parameters:
    ///   - bytes: size of the input, for the throughput.
    ///   - body: gives a count that must be the same in every run and above 0.
    /// - Returns: the median in milliseconds, or nil when nothing was timed.
    @discardableResult
    func measure(_ name: String, bytes: Int, _ body: () -> Int) -> Double? {
        let expected = body()
        guard expected > 0 else {
            print("\(name): found nothing, not timed")
            return nil
        }
        let clock = ContinuousClock()
        var times: [Duration] = []
        let start = clock.now
        while times.count < Self.leastRuns
            || times.count < Self.mostRuns && clock.now - start < Self.budget
        {
            var count = 0
            times.append(clock.measure { count = body() })
            guard count == expected else {
                print("\(name): \(count) instead of \(expected), not timed")
                return nil
            }
        }
        times.sort()
        let median = Self.milliseconds(times[times.count / 2])
        let fastest = Self.milliseconds(times[0])
        let rate = median > 0 ? Double(bytes) / 1000 / median : 0
        print(
            Self.padded(name, 26, left: true) + Self.padded("\(bytes)", 13)
                + Self.padded(Self.text(median), 12)
                + Self.padded(Self.text(fastest), 12) + Self.padded("\(times.count)", 7)
                + Self.padded(Self.text(rate), 10))
        return median
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        let parts = duration.components
        return Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
    }

    private static func text(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let fraction = hundredths % 100
        return "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
    }

    private static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return left ? text + space : space + text
    }
}
