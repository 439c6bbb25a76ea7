import Dispatch
import Synchronization

/// Applies a function to many values on several threads.
enum Workers {
    /// The results in the order of the values.
    ///
    /// - Parameters:
    ///   - space: makes the working space of one thread.
    ///   - transform: called once a value, with the working space of the thread it runs on.
    static func map<Value: Sendable, Space, Result: Sendable>(
        _ values: [Value], workers: Int, space: @Sendable () -> Space,
        transform: @Sendable (Value, inout Space) -> Result
    ) -> [Result] {
        let next = Atomic<Int>(0)
        let results = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, values.count))) { _ in
            var own = space()
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < values.count else { return }
                let result = transform(values[index], &own)
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { results in
            values.indices.compactMap { results[$0] }
        }
    }
}
