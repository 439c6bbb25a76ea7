/// A completion script for fish, made from the command table.
enum FishCompletion {
    static func script(_ commands: [Command], _ words: CompletionWords) -> String {
        var script = """
            # fish completion for clausecheck; made by `clausecheck completions fish`
            complete -c clausecheck -f

            """
        for command in commands {
            script +=
                "complete -c clausecheck -n __fish_use_subcommand -a \(command.name) "
                + "-d '\(quoted(command.summary))'\n"
        }
        for command in commands {
            let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
            for option in command.options {
                var line = "complete -c clausecheck \(condition) -l \(option.name)"
                if let letter = option.letter { line += " -s \(letter)" }
                if let value = option.value { line += " -r" + arguments(value.kind, words) }
                script += line + " -d '\(quoted(option.help))'\n"
            }
            guard let operand = command.operands.first else { continue }
            let kind = words.kind(of: operand, in: command)
            script += "complete -c clausecheck \(condition)\(arguments(kind, words))\n"
        }
        return script
    }

    private static func arguments(_ kind: ArgumentKind, _ words: CompletionWords) -> String {
        let offered = words.words(for: kind)
        if !offered.isEmpty { return " -a '\(offered.joined(separator: " "))'" }
        switch kind {
        case .file: return " -F"
        case .folder: return " -a '(__fish_complete_directories)'"
        default: return ""
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = ""
        for character in text {
            if character == "'" || character == "\\" { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
