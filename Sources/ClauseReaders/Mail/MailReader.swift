import ClauseText

/// Reads mail messages: the subject as heading, the body as text; attachments are members of the file.
enum MailReader {
    /// Reads the text of a message.
    static func read(_ bytes: [UInt8], options: ReadOptions) throws(ReadError) -> Document {
        let message = try MailMessage(bytes, limits: options.limits)
        if message.isEncrypted && message.texts.isEmpty { throw .encrypted(format: "mail") }
        var builder = DocumentBuilder(limits: options.limits)
        for name in ["from", "to", "cc", "date"] {
            guard let value = message.headers.text(name), !value.isEmpty else { continue }
            let title = name.prefix(1).uppercased() + name.dropFirst()
            try builder.append(.pageMargin, Array("\(title): \(value)".utf8))
        }
        if let subject = message.headers.text("subject") {
            try builder.append(.heading, Array(subject.utf8), level: 1)
        }
        for text in message.texts {
            // An empty alternative is common and no fault of the rest.
            guard text.bytes.contains(where: { $0 > 0x20 }) else { continue }
            let part = try document(of: text, options: options)
            for notice in part.notices { builder.notice(notice.kind, notice.message) }
            for block in part.blocks {
                try builder.append(
                    block.kind, Array(part.bytes[block.span.range]),
                    labelLength: block.label?.count ?? 0, level: block.level,
                    isContinuation: block.isContinuation)
            }
        }
        if !message.attachments.isEmpty {
            let names = message.attachments.map(\.name).joined(separator: ", ")
            builder.notice(
                .leftOut, "the message has attachments, which are read on their own: \(names)")
        }
        return try builder.document(.email)
    }

    private static func document(
        of text: MailMessage.Text, options: ReadOptions
    ) throws(ReadError) -> Document {
        if text.isHTML {
            do throws(ReadError) {
                return try HTMLReader.read(text.bytes, declared: text.charset, options: options)
            } catch .empty {
                // Nothing but a picture.
                return Document(bytes: [], blocks: [], format: .html)
            }
        }
        let (decoded, notices) = try HTMLEncoding.decode(
            text.bytes, declared: text.charset ?? "windows-1252", options: options)
        return Document(
            bytes: decoded, blocks: PlainTextBlocks.blocks(of: decoded).blocks, notices: notices,
            format: .text)
    }
}
