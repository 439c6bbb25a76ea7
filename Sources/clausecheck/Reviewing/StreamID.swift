#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What an engine calls a line: a text, a number or a truth value, given back with the value it came with.
enum StreamID: Decodable, Sendable {
    case text(String)
    case number(Decimal)
    case flag(Bool)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Decimal.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    /// As JSON on one line.
    var json: String {
        switch self {
        case .number(let number): return "\(number)"
        case .flag(let flag): return flag ? "true" : "false"
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
