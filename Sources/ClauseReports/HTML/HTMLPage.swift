/// A page of HTML that stands alone: no script, nothing from outside, a policy that forbids both.
enum HTMLPage {
    /// The whole page.
    ///
    /// - Parameters:
    ///   - title: the page's title, not yet escaped.
    ///   - language: BCP 47 tag.
    ///   - style: style sheet, written by this module alone.
    ///   - body: finished HTML.
    static func render(title: String, language: String, style: String, body: String) -> [UInt8] {
        Array(
            """
            <!DOCTYPE html>
            <html lang="\(MarkupText.escaped(language))">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(MarkupText.escaped(title))</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            \(body)</body>
            </html>

            """.utf8)
    }

    /// Colours and type that all pages share.
    static let baseStyle = """
        :root { color-scheme: light dark;
          --paper: #fdfcfa; --panel: #f6f4ef; --ink: #1f2328; --faint: #646a73; --rule: #dcd8cf;
          --link: #1d4f91; --mark: #fbeeb8;
          --adverse: #a3281e; --missing: #a8480c; --partial: #876400; --unclear: #6b4a9e; --met: #2b6b3f;
          --none: #646a73;
          --adverse-tint: #fbe3e0; --missing-tint: #fdeadb; --partial-tint: #fbf1cf;
          --unclear-tint: #ede6f8; --met-tint: #e1f1e5; --none-tint: #eceae5; }
        @media (prefers-color-scheme: dark) { :root {
          --paper: #17191c; --panel: #1e2125; --ink: #e3e1dc; --faint: #9a9fa8; --rule: #363a41;
          --link: #8ab8f2; --mark: #57490f;
          --adverse: #f08d84; --missing: #f0a06c; --partial: #dcbb55; --unclear: #bda1ea; --met: #82c796;
          --none: #9a9fa8;
          --adverse-tint: #43211f; --missing-tint: #42291a; --partial-tint: #3a3117;
          --unclear-tint: #312746; --met-tint: #1c3424; --none-tint: #2a2d32; } }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; }
        body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
          font: 1.0625rem/1.6 "Iowan Old Style", "Palatino Linotype", Palatino, Charter, Georgia,
            "Source Han Serif TC", "Noto Serif CJK TC", "Songti TC", PMingLiU, serif; }
        h1, h2, h3, nav, .ui, th, .badge, summary, dt, .place { font-family: "Gill Sans Nova", "Segoe UI",
            "Helvetica Neue", "Noto Sans", Arial, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC",
            sans-serif; }
        h1 { font-size: 1.55rem; line-height: 1.25; font-weight: 600; margin: 0 0 .4rem; }
        h2 { font-size: 1.15rem; line-height: 1.3; font-weight: 600; }
        h3 { font-size: 1rem; font-weight: 600; }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
        :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        .faint { color: var(--faint); }
        .badge { display: inline-block; font-size: .74rem; font-weight: 600; letter-spacing: .03em;
          padding: .08rem .5rem; border-radius: 1rem; white-space: nowrap; }
        .adverse { color: var(--adverse); } .missing { color: var(--missing); }
        .partial { color: var(--partial); } .unclear { color: var(--unclear); }
        .met { color: var(--met); } .none { color: var(--none); }
        .badge.adverse { background: var(--adverse-tint); } .badge.missing { background: var(--missing-tint); }
        .badge.partial { background: var(--partial-tint); } .badge.unclear { background: var(--unclear-tint); }
        .badge.met { background: var(--met-tint); } .badge.none { background: var(--none-tint); }
        blockquote { margin: .5rem 0 .8rem; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--rule); }
        .place { font-size: .84rem; color: var(--faint); }
        mark, .decisive { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .08em; }
        """
}
