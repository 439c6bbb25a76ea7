/// A completion function for zsh, made from the command table.
enum ZshCompletion {
    static func script(_ commands: [Command]) -> String {
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
            for option in command.options { script += "      \(argument(option)) \\\n" }
            let kinds = command.operands.isEmpty ? [] : command.operands
            for operand in kinds {
                let many = operand.count == .one || operand.count == .optional ? "" : "*"
                let kind =
                    command.name == Command.help.name
                    ? ArgumentKind.choice(CommandTable.commands.map(\.name)) : operand.kind
                script += "      '\(many):\(quoted(operand.name)):\(action(kind))' \\\n"
            }
            script += "      && return ;;\n"
        }
        return script + "  esac\n}\n_clausecheck \"$@\"\n"
    }

    private static func argument(_ option: CommandOption) -> String {
        let repeated = option.isRepeatable ? "*" : ""
        let help = quoted(option.help)
        guard let value = option.value else { return "'\(repeated)--\(option.name)[\(help)]'" }
        return "'\(repeated)--\(option.name)=[\(help)]:\(quoted(value.name)):\(action(value.kind))'"
    }

    private static func action(_ kind: ArgumentKind) -> String {
        if !kind.choices.isEmpty { return "(\(kind.choices.joined(separator: " ")))" }
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
