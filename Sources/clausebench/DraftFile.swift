import ZipArchive

/// A Word file made in memory.
enum DraftFile {
    /// A DOCX file with a numbered paragraph for each text, or nil when it cannot be packed.
    static func docx(paragraphs: [[UInt8]]) -> [UInt8]? {
        var body = ""
        for paragraph in paragraphs where !paragraph.isEmpty {
            let text = String(decoding: paragraph, as: UTF8.self).replacing("&", with: "&amp;")
                .replacing("<", with: "&lt;")
            body += "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"
        }
        let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let types = "http://schemas.openxmlformats.org/package/2006/content-types"
        let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
        let office =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        let word =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        var writer = ZipWriter()
        do {
            try writer.add(
                "[Content_Types].xml",
                Array(
                    "<Types xmlns=\"\(types)\"><Override PartName=\"/word/document.xml\" ContentType=\"\(word)\"/></Types>"
                        .utf8))
            try writer.add(
                "_rels/.rels",
                Array(
                    "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r1\" Type=\"\(office)\" Target=\"word/document.xml\"/></Relationships>"
                        .utf8))
            try writer.add(
                "word/document.xml",
                Array("<w:document xmlns:w=\"\(main)\"><w:body>\(body)</w:body></w:document>".utf8))
            return writer.finish()
        } catch {
            return nil
        }
    }
}
