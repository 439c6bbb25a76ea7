extension [PatternSyntax.Slot] {
    /// The slots with the runs that `~~` parts in every order; room between two runs is the widest written.
    func runsInAnyOrder() -> [[PatternSyntax.Slot]] {
        var runs: [[PatternSyntax.Slot]] = []
        var room: PatternSyntax.Join = .adjacent
        for slot in self {
            if case .across(let count) = slot.join {
                room = room.widened(to: count)
                runs.append([slot])
            } else if runs.isEmpty {
                runs.append([slot])
            } else {
                runs[runs.count - 1].append(slot)
            }
        }
        guard runs.count > 1 else { return [self] }
        return runs.permutations().map { order in
            order.enumerated().flatMap { number, run in
                var run = run
                run[0] = .init(
                    join: number == 0 ? .adjacent : room, alternatives: run[0].alternatives,
                    location: run[0].location)
                return run
            }
        }
    }
}

extension PatternSyntax.Join {
    /// Whether the join parts runs that may come in either order.
    var isAcross: Bool {
        if case .across = self { true } else { false }
    }

    fileprivate func widened(to count: Int?) -> Self {
        switch (self, count) {
        case (.sentence, _), (_, nil): .sentence
        case (.gap(let other), let count?): .gap(Swift.max(other, count))
        case (_, let count?): .gap(count)
        }
    }
}

extension Array {
    /// The elements in every order, the given order first.
    fileprivate func permutations() -> [[Element]] {
        guard count > 1 else { return [self] }
        return indices.flatMap { index in
            var rest = self
            let first = rest.remove(at: index)
            return rest.permutations().map { [first] + $0 }
        }
    }
}
