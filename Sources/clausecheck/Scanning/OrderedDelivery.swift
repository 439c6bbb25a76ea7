import Dispatch
import Synchronization

/// Hands what parallel tasks produce to one receiver, in the order of the tasks; a class because threads share it.
///
/// A task may give several parts. Memory stays bounded: only so many tasks are under way at once, and one that is
/// far ahead of its turn waits once it has given a few parts. The first task under way never waits, so neither does
/// the whole.
final class OrderedDelivery<Part: Sendable>: Sendable {
    private struct State {
        /// The task whose parts are delivered now.
        var head = 0
        var waiting: [Int: [Part]] = [:]
        var finished: Set<Int> = []
        /// Tasks that wait for their turn.
        var blocked: [Int: DispatchSemaphore] = [:]
        var isDelivering = false
    }

    /// How many parts a task may give before its turn.
    private static var lead: Int { 16 }

    private let state = Mutex(State())
    private let next = Atomic<Int>(0)
    private let places: DispatchSemaphore
    private let receive: @Sendable (Part) -> Void

    /// - Parameters:
    ///   - window: how many tasks may be under way or waiting for their turn.
    ///   - receive: called for one part at a time, on any thread.
    init(window: Int, receive: @escaping @Sendable (Part) -> Void) {
        places = DispatchSemaphore(value: max(window, 1))
        self.receive = receive
    }

    /// The number of the next task, from 0, once there is room for it; `finish` must follow.
    func begin() -> Int {
        places.wait()
        return next.add(1, ordering: .relaxed).oldValue
    }

    /// Gives a part of a task.
    func give(_ part: Part, task: Int) {
        let turn: DispatchSemaphore? = state.withLock { state in
            state.waiting[task, default: []].append(part)
            guard task != state.head, (state.waiting[task]?.count ?? 0) >= Self.lead else {
                return nil
            }
            let semaphore = DispatchSemaphore(value: 0)
            state.blocked[task] = semaphore
            return semaphore
        }
        deliver()
        turn?.wait()
    }

    /// Ends a task.
    func finish(_ task: Int) {
        state.withLock { _ = $0.finished.insert(task) }
        deliver()
    }

    /// Delivers what is due, unless another thread does so already and will see it.
    private func deliver() {
        while true {
            let parts: [Part]? = state.withLock { state in
                guard !state.isDelivering else { return nil }
                while true {
                    if let parts = state.waiting.removeValue(forKey: state.head) {
                        state.isDelivering = true
                        return parts
                    }
                    guard state.finished.remove(state.head) != nil else { return nil }
                    state.head += 1
                    places.signal()
                    state.blocked.removeValue(forKey: state.head)?.signal()
                }
            }
            guard let parts else { return }
            for part in parts { receive(part) }
            state.withLock { $0.isDelivering = false }
        }
    }
}
