/// A completion script for bash, made from the command table.
enum BashCompletion {
    static func script(_ commands: [Command], _ words: CompletionWords) -> String {
        var script = """
            # bash completion for clausecheck; made by `clausecheck completions bash`
            _clausecheck() {
                local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
                local command="${COMP_WORDS[1]}"
                COMPREPLY=()
                if [ "$COMP_CWORD" -eq 1 ]; then
                    COMPREPLY=($(compgen -W "\(commands.map(\.name).joined(separator: " "))" -- "$word"))
                    return
                fi
                case "$command $previous" in

            """
        for command in commands {
            for option in command.options {
                guard let kind = option.value?.kind else { continue }
                var names = ["'\(command.name) --\(option.name)'"]
                if let letter = option.letter { names.append("'\(command.name) -\(letter)'") }
                script += "    \(names.joined(separator: "|"))) \(reply(kind, words)); return ;;\n"
            }
        }
        script += "    esac\n    case \"$command\" in\n"
        for command in commands {
            let options = command.options.map { "--\($0.name)" }.joined(separator: " ")
            script += "    \(command.name))\n        case \"$word\" in\n"
            script +=
                "        -*) COMPREPLY=($(compgen -W \"\(options)\" -- \"$word\")); return ;;\n"
            script += "        esac\n        \(operandReply(command, words)) ;;\n"
        }
        return script + "    esac\n}\ncomplete -F _clausecheck clausecheck\n"
    }

    private static func operandReply(_ command: Command, _ words: CompletionWords) -> String {
        guard let operand = command.operands.first else { return ":" }
        return reply(words.kind(of: operand, in: command), words)
    }

    private static func reply(_ kind: ArgumentKind, _ words: CompletionWords) -> String {
        let offered = words.words(for: kind)
        if !offered.isEmpty {
            let list = offered.joined(separator: " ")
            return "COMPREPLY=($(compgen -W \"\(list)\" -- \"$word\"))"
        }
        switch kind {
        case .folder: return "COMPREPLY=($(compgen -d -- \"$word\"))"
        case .count, .date: return ":"
        default: return "COMPREPLY=($(compgen -f -- \"$word\"))"
        }
    }
}
