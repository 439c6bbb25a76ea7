import ClauseReaders
import ClauseReports

extension Command {
    static let doctor = Command(
        "doctor",
        summary: "tell which kinds of files can be read here, and what to install for the others",
        options: [.width],
        discussion: [
            "Text, Markdown, HTML, Word, OpenDocument, RTF, mail and ZIP files need nothing besides the program. "
                + "PDF, old Word files and scans need well-known programs, which are looked for on PATH. The exit "
                + "status is 0 when every kind can be read and 1 when one cannot."
        ],
        examples: [.init("doctor", "look at this machine")],
        action: { (invocation, console) throws(CommandError) in
            let folders = console.surroundings.environment["PATH"].map {
                $0.split(separator: ":").map(String.init)
            }
            let doctor = Doctor(searchPath: folders ?? ReadOptions.standardSearchPath)
            var canvas = console.canvas()
            for ability in doctor.abilities {
                let mark = ability.isAvailable ? "✓" : "✗"
                let programs = ability.programs.joined(separator: ", ")
                canvas.paragraph(
                    [
                        .init(ability.title, .bold),
                        .init(programs.isEmpty ? "" : "  (any of \(programs))", .dim),
                    ], first: [.init("\(mark) ", ability.isAvailable ? .green : .red)])
            }
            canvas.gap()
            for finding in doctor.findings {
                let name = TerminalCanvas.padded(finding.program.name, to: 12)
                let found = finding.path.map { path in
                    InertText.line(
                        [path, finding.version].compactMap { $0 }.joined(separator: ": "))
                }
                canvas.paragraph(
                    [.init(found ?? "not found; \(finding.program.purpose)")], first: [.init(name)])
                guard found == nil else { continue }
                for (system, command) in finding.program.installCommands {
                    canvas.paragraph([.init("\(system): \(command)", .dim)], indent: 14)
                }
            }
            console.write(canvas.bytes)
            return doctor.abilities.allSatisfy(\.isAvailable) ? .clean : .gaps
        })
}
