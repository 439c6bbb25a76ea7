/// What an engine calls a line: a text or a whole number, given back as it came.
enum StreamID: Decodable, Sendable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    /// As JSON on one line.
    var json: String {
        switch self {
        case .number(let number): return String(number)
        case .text(let text):
            var result = "\""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": result += "\\\""
                case "\\": result += "\\\\"
                default:
                    if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                        || scalar.value == 0x2028 || scalar.value == 0x2029
                    {
                        let code = String(scalar.value, radix: 16)
                        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
                    } else {
                        result.unicodeScalars.append(scalar)
                    }
                }
            }
            return result + "\""
        }
    }
}
