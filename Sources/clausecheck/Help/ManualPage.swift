/// The manual page in roff's man macros, made from the command table.
enum ManualPage {
    /// The page of the program with all its commands.
    static func text(_ commands: [Command]) -> String {
        var page = """
            .TH CLAUSECHECK 1 "" "clausecheck \(Program.version)" "User Commands"
            .SH NAME
            clausecheck \\- review outsourcing agreements against the Hong Kong and Macao guidelines
            .SH SYNOPSIS
            .B clausecheck
            .I COMMAND
            .RI [ options ]
            .SH DESCRIPTION
            Reads an outsourcing agreement and says, requirement by requirement, what it covers, what it lacks,
            what works against the insurer, where each is written, and what to ask for.
            It works offline and gives the same output for the same input.
            .SH COMMANDS

            """
        for command in commands {
            page += ".SS \(escaped(command.usage))\n\(escaped(sentence(command.summary)))\n"
            for paragraph in command.discussion { page += ".PP\n\(escaped(paragraph))\n" }
            for operand in command.operands {
                page += ".TP\n.I \(escaped(operand.name))\n\(escaped(sentence(operand.help)))\n"
            }
            for option in command.options {
                page += ".TP\n.B \(escaped(option.usage))\n\(escaped(sentence(option.help)))\n"
            }
            for example in command.examples {
                page += ".PP\n\(escaped(sentence(example.purpose)))\n.PP\n.RS\n.nf\n"
                page += "clausecheck \(escaped(example.arguments))\n.fi\n.RE\n"
            }
        }
        page += """
            .SH EXIT STATUS
            .TP
            .B 0
            Nothing at or above the threshold.
            .TP
            .B 1
            A requirement of weight must is at or above the threshold.
            .TP
            .B 2
            Wrong usage, or a file that could not be reviewed.
            .SH FILES
            .TP
            .B .clausecheck
            Settings, found in the reviewed file's folder or above.
            .SH ENVIRONMENT
            .TP
            .B NO_COLOR
            When set, output is not coloured unless \\-\\-color always is given.
            .TP
            .B COLUMNS
            Width of a line.

            """
        return page
    }

    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    /// Text that roff takes as it is: no escapes, no line that begins with a control character.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "…": result += "..."
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
    }
}
