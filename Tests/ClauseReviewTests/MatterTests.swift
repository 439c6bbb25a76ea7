import ClauseReview
import Testing

@Suite struct MatterTests {
    @Test func `findings gather by the topic of most of their gaps, in order`() {
        let matters = Matter.gathered([
            finding("a1", "a", gaps: ["exit.assistance", "exit.period"]),
            finding("a2", "a", gaps: ["security.measures"]),
            finding("b1", "b", gaps: ["term.duration", "exit.data-return", "exit.assistance"]),
        ])
        #expect(matters.map(\.topic) == ["exit", "security"])
        #expect(matters.map { $0.findings.map(\.requirement) } == [["a1", "b1"], ["a2"]])
        #expect(
            matters[0].gaps.map(\.element)
                == ["exit.assistance", "exit.period", "term.duration", "exit.data-return"])
    }

    @Test func `adverse words are the topic only when nothing else is open`() {
        let quota = finding(
            "quota", "a", gaps: ["billing.suspension-notice"], adverse: "termination")
        let ending = finding("ending", "a", gaps: [], adverse: "termination")
        #expect(Matter.gathered([quota, ending]).map(\.topic) == ["billing", "termination"])
    }

    @Test func `what another regime asks already is no demand of its own`() {
        let matter = Matter.gathered([
            finding("a1", "a", gaps: ["exit.assistance", "exit.data-return"]),
            finding("a2", "a", gaps: ["exit.data-return"]),
            finding("b1", "b", gaps: ["exit.data-return"]),
            finding("b2", "b", gaps: ["exit.data-destroy"]),
            finding("c1", "c", gaps: ["exit.data-return", "exit.data-destroy"]),
        ])[0]
        #expect(matter.demands.map(\.requirement) == ["a1", "a2", "b2"])
    }

    @Test func `met requirements gather by what they need`() {
        var met = finding("a1", "a", gaps: [])
        met.verdict = .met
        met.elements = [.init(id: "law.governing", title: "", needed: true, status: .present)]
        #expect(Matter.gathered([met]).map(\.topic) == ["law"])
        met.elements = []
        #expect(Matter.gathered([met]).map(\.topic) == ["a1"])
    }

    private func finding(
        _ id: String, _ pack: String, gaps: [String], adverse: String? = nil
    ) -> Finding {
        let against = adverse.map { [Gap(element: $0, kind: .adverse, message: $0)] } ?? []
        return Finding(
            pack: pack, requirement: id, title: id, citation: id, basis: "seen", weight: "must",
            verdict: .missing, elements: [],
            gaps: against + gaps.map { Gap(element: $0, kind: .missing, message: $0) },
            nearMisses: [], adverse: adverse.map { [$0] } ?? [], ask: id, why: "")
    }
}
