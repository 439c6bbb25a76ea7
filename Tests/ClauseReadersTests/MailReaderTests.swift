import ClauseReaders
import ClauseText
import Testing

@Suite struct MailReaderTests {
    static let mixed = """
        From: =?utf-8?B?5a6i5oi2?= <a@b.c>
        Subject: =?iso-8859-1?Q?Caf=E9?=
         =?utf-8?q?_agreement?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        preamble
        --outer
        Content-Type: multipart/alternative; boundary=inner

        --inner
        Content-Type: text/plain; charset=utf-8

        Plain form
        --inner
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <h1>Terms</h1><p>The Bank=
         may =E2=80=9Caudit=E2=80=9D.</p>
        --inner--
        --outer
        Content-Type: text/plain
        Content-Disposition: attachment; filename*=UTF-8''schedule%202.txt
        Content-Transfer-Encoding: base64

        U2VydmljZSBsZXZlbHM=
        --outer
        Content-Type: message/rfc822

        From: c@d.e
        Subject: Inner
        MIME-Version: 1.0

        Inner text
        --outer
        Content-Type: image/png
        Content-ID: <logo>
        Content-Transfer-Encoding: base64

        iVBORw==
        --outer--
        epilogue
        """

    @Test func readsTheRichestFormOfTheBody() throws {
        let document = try DocumentReader.read(Array(Self.mixed.utf8), name: "mail.eml")
        #expect(document.format == .email)
        #expect(faults(document) == [])
        #expect(
            dump(document) == [
                "[page-margin] From: 客戶 <a@b.c>", "[heading 1] Café agreement", "[heading 1] Terms",
                "[paragraph] The Bank may “audit”.",
            ])
    }

    @Test func listsAttachmentsAndThoseOfMailsInside() throws {
        let members = try #require(
            try DocumentReader.members(of: Array(Self.mixed.utf8), name: "mail.eml"))
        #expect(members.map(\.name) == ["mail.eml!schedule 2.txt", "mail.eml!attachment-2.eml"])
        #expect(try members[0].content.get() == Array("Service levels".utf8))
        let inner = try DocumentReader.read(try members[1].content.get(), name: members[1].name)
        #expect(dump(inner).last == "[paragraph] Inner text")
    }

    @Test func readsAPageSavedWithItsParts() throws {
        let saved = """
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=b; type="text/html"

            --b
            Content-Type: text/html; charset=utf-8
            Content-Location: file:///C:/terms.htm

            <h1>Terms</h1>
            --b
            Content-Type: text/css
            Content-Location: file:///C:/style.css

            p {}
            --b--
            """
        let document = try DocumentReader.read(Array(saved.utf8), name: "terms.doc")
        #expect(dump(document) == ["[heading 1] Terms"])
        #expect(try DocumentReader.members(of: Array(saved.utf8), name: "m")?.isEmpty == true)
    }

    @Test func decodesPlainTextInItsCharset() throws {
        let head = "Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=big5\n\n"
        let document = try DocumentReader.read(
            Array(head.utf8) + [0xAB, 0xC8, 0xA4, 0xE1], name: "m")
        #expect(dump(document).last == "[paragraph] 客戶")
    }

    @Test func readsAMailThatWasCutOff() throws {
        let cut = Self.mixed.prefix(Self.mixed.count / 2)
        let document = try DocumentReader.read(Array(cut.utf8), name: "m")
        #expect(dump(document).contains("[heading 1] Terms"))
    }

    @Test func saysThatAMailIsEncrypted() {
        let mail = """
            From: a@b.c
            MIME-Version: 1.0
            Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"
            Content-Transfer-Encoding: base64

            AAAA
            """
        #expect(throws: ReadError.encrypted(format: "mail")) {
            try DocumentReader.read(Array(mail.utf8), name: "m")
        }
    }

    @Test func refusesPartsThatNestWithoutEnd() {
        var mail = "MIME-Version: 1.0\nFrom: a@b.c\n"
        for level in 0..<100 {
            mail += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
        }
        #expect(throws: ReadError.tooLarge(what: "the nesting of mail parts", limit: "32")) {
            try DocumentReader.read(Array((mail + "\ntext").utf8), name: "m")
        }
    }

    @Test func namesAttachmentsWithoutFolders() throws {
        let mail = """
            From: a@b.c
            MIME-Version: 1.0
            Content-Type: application/octet-stream; name="../../etc/passwd"

            x
            """
        let members = try DocumentReader.members(of: Array(mail.utf8), name: "m.eml")
        #expect(members?.map(\.name) == ["m.eml!passwd"])
    }
}
