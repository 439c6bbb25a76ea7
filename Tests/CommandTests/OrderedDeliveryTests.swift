import Dispatch
import Foundation
import Synchronization
import Testing

@testable import clausecheck

@Suite struct OrderedDeliveryTests {
    @Test(arguments: [1, 2, 8])
    func deliversPartsInTheOrderOfTheirTasks(workers: Int) {
        let received = Mutex<[Int]>([])
        let delivery = OrderedDelivery<Int>(window: workers * 2) { part in
            received.withLock { $0.append(part) }
        }
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let task = delivery.begin()
                defer { delivery.finish(task) }
                guard task < 60 else { return }
                if task % 7 == 0 { usleep(2000) }
                // Some tasks give nothing, some more than may wait for their turn.
                for part in 0..<(task % 5 == 0 ? 0 : task) {
                    delivery.give(task * 100 + part, task: task)
                }
            }
        }
        let expected = (0..<60).flatMap { task in
            (0..<(task % 5 == 0 ? 0 : task)).map { task * 100 + $0 }
        }
        #expect(received.withLock { $0 } == expected)
    }
}
