import ClauseReaders
import ClauseReports
import ClauseReview
import ClauseText

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reviews agreements named on standard input, line by line, for engines that spread work over machines.
///
/// A line in is an object with `id` and either `path` or `text`; the line out is an object with the same `id` and
/// either `review` or `error`. Lines come out in the order in which they went in, each as soon as it is ready.
struct ReviewStream {
    private var session: ReviewSession
    private let console: Console

    /// Longest line in bytes.
    private static let lineLimit = 64 << 20

    /// What a line says.
    private struct Request: Decodable {
        var id: StreamID?
        var path: String?
        var text: String?
    }

    private struct Identified: Decodable {
        var id: StreamID?
    }

    init(_ invocation: Invocation, _ console: Console) {
        session = ReviewSession(invocation, console)
        self.console = console
    }

    /// Reviews until the input ends or nobody reads the output.
    ///
    /// - Returns: `clean`, whatever the lines held; what went wrong with one stands in its answer.
    mutating func run() throws(CommandError) -> ExitStatus {
        var line: [UInt8] = []
        var isTooLong = false
        var number = 1
        while !console.isClosed {
            let part: [UInt8]
            do {
                part = try console.surroundings.inputPart()
            } catch {
                throw .file(path: "standard input", reason: error.description)
            }
            if part.isEmpty { break }
            var rest = part[...]
            while let end = rest.firstIndex(of: 0x0A) {
                if !isTooLong { line += rest[..<end] }
                answer(line, isTooLong: isTooLong, number)
                line.removeAll(keepingCapacity: line.capacity <= 1 << 20)
                isTooLong = false
                number += 1
                rest = rest[(end + 1)...]
            }
            if !isTooLong { line += rest }
            if line.count > Self.lineLimit {
                isTooLong = true
                line = []
            }
        }
        if !line.isEmpty || isTooLong { answer(line, isTooLong: isTooLong, number) }
        return .clean
    }

    private mutating func answer(_ line: [UInt8], isTooLong: Bool, _ number: Int) {
        guard !isTooLong else {
            fail(nil, "line \(number) is longer than \(Self.lineLimit >> 20) MB")
            return
        }
        guard line.contains(where: { $0 > 0x20 }) else { return }
        let request: Request
        do {
            request = try JSONDecoder().decode(Request.self, from: Data(line))
        } catch {
            let id = (try? JSONDecoder().decode(Identified.self, from: Data(line)))?.id
            fail(
                id,
                "line \(number) is no object with an \"id\" and a \"path\" or a \"text\" that are strings"
            )
            return
        }
        do throws(CommandError) {
            let source = try source(request, number)
            let settings = try session.settings(for: request.path ?? "-")
            let reviewed = try session.review([source], settings: settings)
            var bytes = Array("{\"id\":\(Self.json(request.id)),\"review\":".utf8)
            bytes += ReviewReport.compactJSON(reviewed.review).dropLast()
            bytes += "}\n".utf8
            console.write(bytes)
        } catch {
            fail(request.id, error.description)
        }
    }

    private func source(_ request: Request, _ number: Int) throws(CommandError) -> Reviewer.Source {
        switch (request.path, request.text) {
        case (let path?, nil):
            guard path != "-" else {
                throw .file(path: path, reason: "standard input holds the lines; give a file")
            }
            return try session.loader.single(path)
        case (nil, let text?):
            let bytes = Array(text.utf8)
            do {
                return Reviewer.Source(
                    path: "-", sha256: SHA256.hex(bytes), byteCount: bytes.count,
                    document: try DocumentReader.read(
                        bytes, name: "text.txt", options: session.loader.options))
            } catch {
                throw .file(path: "text", reason: error.description)
            }
        default:
            throw .file(
                path: "line \(number)", reason: "give either a \"path\" or a \"text\", and not both"
            )
        }
    }

    private func fail(_ id: StreamID?, _ message: String) {
        console.write("{\"id\":\(Self.json(id)),\"error\":\(StreamID.text(message).json)}\n")
    }

    private static func json(_ id: StreamID?) -> String { id?.json ?? "null" }
}
