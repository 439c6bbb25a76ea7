/// A completion function for zsh, made from the command table.
enum ZshCompletion {
    static func script(_ commands: [Command], _ words: CompletionWords) -> String {
        var script = """
            #compdef clausecheck
            # made by `clausecheck completions zsh`
            _clausecheck() {
              local -a commands
              commands=(

            """
        for command in commands {
            script += "    '\(command.name):\(quoted(command.summary))'\n"
        }
        script += """
              )
              if (( CURRENT == 2 )); then
                _describe command commands
                return
              fi
              local command=$words[2]
              shift words
              (( CURRENT-- ))
              case $command in

            """
        for command in commands {
            script += "  \(command.name))\n    _arguments -S \\\n"
            for option in command.options {
                for line in arguments(option, words) { script += "      \(line) \\\n" }
            }
            for operand in command.operands {
                let many = operand.count == .one || operand.count == .optional ? "" : "*"
                let kind = words.kind(of: operand, in: command)
                script += "      '\(many):\(quoted(operand.name)):\(action(kind, words))' \\\n"
            }
            script += "      && return ;;\n"
        }
        return script + "  esac\n}\n_clausecheck \"$@\"\n"
    }

    /// The long name and, where there is one, the letter.
    private static func arguments(_ option: CommandOption, _ words: CompletionWords) -> [String] {
        let repeated = option.isRepeatable ? "*" : ""
        let help = quoted(option.help)
        guard let value = option.value else {
            let letter = option.letter.map { "'-\($0)[\(help)]'" }
            return ["'\(repeated)--\(option.name)[\(help)]'"] + [letter].compactMap { $0 }
        }
        let rest = "[\(help)]:\(quoted(value.name)):\(action(value.kind, words))'"
        let letter = option.letter.map { "'\(repeated)-\($0)+\(rest)" }
        return ["'\(repeated)--\(option.name)=\(rest)"] + [letter].compactMap { $0 }
    }

    private static func action(_ kind: ArgumentKind, _ words: CompletionWords) -> String {
        let offered = words.words(for: kind)
        if !offered.isEmpty { return "(\(offered.joined(separator: " ")))" }
        switch kind {
        case .file: return "_files"
        case .folder: return "_files -/"
        default: return " "
        }
    }

    /// Text inside single quotes and the brackets and colons of an argument's description.
    private static func quoted(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "'": result += "'\\''"
            case "[", "]", ":", "\\": result += "\\\(character)"
            default: result.append(character)
            }
        }
        return result
    }
}
