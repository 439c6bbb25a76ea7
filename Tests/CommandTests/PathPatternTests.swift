import Testing

@testable import clausecheck

@Suite struct PathPatternTests {
    @Test(arguments: [
        ("*.pdf", "a.pdf", true), ("*.pdf", "x/y/A.PDF", true), ("*.pdf", "a.pdf.txt", false),
        ("drafts", "drafts/a.txt", true), ("drafts", "old/drafts/a.txt", true),
        ("old/*.txt", "old/a.txt", true), ("old/*.txt", "old/b/a.txt", false),
        ("old/**", "old/b/c/a.txt", true), ("**/x/*.txt", "x/a.txt", true),
        ("**/x/*.txt", "a/b/x/a.txt", true), ("**/foo*/bar", "x/foo1/baz/foo2/bar", true),
        ("?.txt", "a.txt", true), ("?.txt", "ab.txt", false), ("[a-c]1", "b1", true),
        ("[!a-c]1", "b1", false), ("[", "[", true), ("./old/a.txt", "old/a.txt", true),
        ("*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
    ])
    func fitsPaths(pattern: String, path: String, isMatch: Bool) {
        #expect(PathPattern(pattern).matches(path) == isMatch)
    }
}
