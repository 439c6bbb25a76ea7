/// A PDF file written by hand for a test: text at places, in Helvetica or its bold face.
struct SmallPDF {
    /// A line of text; `x` and `y` are points from the page's lower left corner.
    struct Line {
        var x = 72
        var y: Int
        var size = 10
        var isBold = false
        var text: String
    }

    var pages: [[Line]] = []
    /// More entries of the trailer, such as `/Encrypt …`.
    var trailer = ""

    /// Lines under one another from a height downwards.
    static func lines(
        _ texts: [String], x: Int = 72, y: Int = 700, leading: Int = 12
    ) -> [Line] {
        texts.enumerated().map { Line(x: x, y: y - leading * $0.offset, text: $0.element) }
    }

    /// The file's bytes, with a correct table of objects.
    var bytes: [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids ["
                + pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ") + "] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        ]
        for (index, page) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(6 + 2 * index) 0 R "
                    + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>")
            let content = page.map { line in
                let escaped = line.text.map { "()\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
                return "BT /\(line.isBold ? "F2" : "F1") \(line.size) Tf \(line.x) \(line.y) Td "
                    + "(\(escaped)) Tj ET"
            }.joined(separator: "\n")
            objects.append(
                "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n"
        text += "startxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }
}
