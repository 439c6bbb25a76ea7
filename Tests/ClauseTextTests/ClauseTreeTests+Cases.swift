import Testing

/// Texts written for the tests and the outlines that a reader would give them.
extension ClauseTreeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let outline: [String]
        var testDescription: String { name }
    }

    static let numbering: [Case] = [
        Case(
            name: "dotted numbers nest by their path",
            text: """
                14. AUDIT

                14.1 Records. The Supplier shall keep records.

                14.2 Access. The Customer may on notice:

                (a) enter the premises;

                (b) inspect, in particular:

                (i) logs;

                (ii) registers; and

                (c) copy records.

                15. TERM

                15.1 Start. This Agreement starts on signature.
                """,
            outline: [
                "14 AUDIT", "  14.1 Records", "  14.2 Access", "    14.2(a)", "    14.2(b)",
                "      14.2(b)(i)", "      14.2(b)(ii)", "    14.2(c)", "15 TERM", "  15.1 Start",
            ]),
        Case(
            name: "the letter i after h goes on with letters when j follows",
            text: """
                1. Duties. The Supplier shall:

                (f) file;

                (g) give;

                (h) hold;

                (i) inform;

                (j) join.
                """,
            outline: ["1 Duties", "  1(f)", "  1(g)", "  1(h)", "  1(i)", "  1(j)"]),
        Case(
            name: "a Roman one after h opens a list when two follows",
            text: """
                1. Duties. The Supplier shall:

                (g) give;

                (h) hold the following:

                (i) books;

                (ii) records; and

                (i) inform the Customer;

                (j) join.
                """,
            outline: [
                "1 Duties", "  1(g)", "  1(h)", "    1(h)(i)", "    1(h)(ii)", "  1(i)", "  1(j)",
            ]),
        Case(
            name: "sections lie within articles",
            text: """
                ARTICLE IV
                AUDIT

                Section 4.1 Records. The Supplier shall keep books.

                Section 4.2 Inspection. The Bank may inspect them.

                ARTICLE V
                TERM

                Section 5.1 Duration. Three years.
                """,
            outline: [
                "ARTICLE IV AUDIT", "  Section 4.1 Records", "  Section 4.2 Inspection",
                "ARTICLE V TERM",
                "  Section 5.1 Duration",
            ]),
        Case(
            name: "paragraphs of a schedule are cited with it",
            text: """
                1. Services. The Supplier performs the Services.

                2. Fees. The Customer pays the Fees.

                Schedule 2
                Service Levels

                1. Uptime. The service is up.

                4. Reports

                (a) monthly reports are due.
                """,
            outline: [
                "1 Services", "2 Fees", "Schedule 2 Service Levels",
                "  Schedule 2, paragraph 1 Uptime",
                "  Schedule 2, paragraph 4 Reports", "    Schedule 2, paragraph 4(a)",
            ]),
        Case(
            name: "Chinese articles hold bracketed items",
            text: """
                第一條 服務範圍

                乙方應提供以下服務：

                （一）系統維護；

                （二）數據備份。

                第二條 審計

                甲方有權審計乙方的記錄。

                附件一

                服務水平
                """,
            outline: [
                "第一條 服務範圍", "  第一條（一）", "  第一條（二）", "第二條 審計", "附件一 服務水平",
            ]),
        Case(
            name: "Chinese main numbers with a comma hold Arabic ones",
            text: """
                一、服務內容

                1. 乙方提供系統維護。

                2. 乙方提供數據備份。

                二、費用

                甲方每月支付費用。
                """,
            outline: ["一 服務內容", "  一(1)", "  一(2)", "二 費用"]),
        Case(
            name: "Chinese headings end at a full-width colon and lead-ins are none",
            text: """
                第四條　保密：乙方須對甲方資料保密，並於合同終止後繼續保密。

                第五條 乙方應：

                （1）保存記錄；

                （2）定期報告。

                附件一：服務範圍

                1. 系統託管
                """,
            outline: [
                "第四條 保密", "第五條", "  第五條（1）", "  第五條（2）", "附件一 服務範圍", "  附件一，1 系統託管",
            ]),
        Case(
            name: "a wrapped list of provisions by name begins none",
            text: """
                Section 8. Survival. The provisions of Section 5 (Secrets),            Section 6 (Limits) and            Section 7 (Disputes) survive the end.

                Section 9. Notices. Notices are given in writing.
                """,
            outline: ["Section 8 Survival", "Section 9 Notices"]),
        Case(
            name: "a Chinese line of a matter and its value is text under a heading of its own",
            text: """
                第一條 合同期限

                1.1 生效日期：2024年1月20日

                1.2 合同有效期：自2024年1月20日至2025年8月15日

                1.3 保密

                附件一：服務範圍
                """,
            outline: [
                "第一條 合同期限", "  1.1 生效日期", "  1.2 合同有效期", "  1.3 保密", "附件一 服務範圍",
            ]),
        Case(
            name: "Portuguese numbers may end in a dash",
            text: """
                CLÁUSULA TERCEIRA
                (Sigilo)

                1 - O Prestador guarda sigilo sobre os dados do Cliente.

                2 - O dever mantém-se após o termo do contrato.
                """,
            outline: [
                "CLÁUSULA TERCEIRA Sigilo", "  CLÁUSULA TERCEIRA, n.º 1",
                "  CLÁUSULA TERCEIRA, n.º 2",
            ]),
        Case(
            name: "a party's name in capitals is no heading, a title in capitals is",
            text: """
                1. DEFINITIONS The following words have the meanings given to them below:

                2. VELA shall keep records of the services for seven years.

                3. TERM A term of three years applies to this agreement.
                """,
            outline: ["1 DEFINITIONS", "2", "3 TERM"]),
        Case(
            name: "Portuguese clauses are cited with number and letter",
            text: """
                Cláusula 1.ª
                Objecto

                1. O Prestador presta os serviços.

                2. O Prestador deve:

                a) manter registos;

                b) permitir auditorias.

                Cláusula 2.ª
                Prazo

                O contrato vigora por três anos.
                """,
            outline: [
                "Cláusula 1.ª Objecto", "  Cláusula 1.ª, n.º 1", "  Cláusula 1.ª, n.º 2",
                "    Cláusula 1.ª, n.º 2, alínea a)", "    Cláusula 1.ª, n.º 2, alínea b)",
                "Cláusula 2.ª Prazo",
            ]),
        Case(
            name: "a list numbered like the clauses stays inside its clause",
            text: """
                7. FEES. The following fees are due:

                1. set-up fees;

                2. monthly fees;

                3. exit fees.

                8. TAXES. All fees are net of taxes.
                """,
            outline: ["7 FEES", "  7.1", "  7.2", "  7.3", "8 TAXES"]),
        Case(
            name: "a clause whose number was lost does not break the row",
            text: """
                1. SCOPE. The Supplier works. 2. TERM. It lasts a year. 4. FEES. Fees are due. 5. LAW. Hong Kong law applies.
                """,
            outline: ["1 SCOPE", "2 TERM", "4 FEES", "5 LAW"]),
        Case(
            name: "headings without numbers enclose what follows them",
            text: """
                Audit Rights

                The Customer may audit the Supplier at any time during the term of this Agreement.

                Term and Termination

                This Agreement lasts three years and may be ended by either party for material breach.
                """,
            outline: ["- Audit Rights", "- Term and Termination"]),
    ]

    static let markdown: [Case] = [
        Case(
            name: "nested ordered lists are cited with dots",
            text: """
                # Service Level Agreement

                1. **Uptime.** The service is up.
                    1. **Target.** 99.9 percent.
                    2. **Measurement.** Monthly.
                2. **Credits.** Credits are due.
                """,
            outline: ["1 Uptime", "  1.1 Target", "  1.2 Measurement", "2 Credits"]),
        Case(
            name: "heading levels nest unnumbered headings",
            text: """
                # Terms of Service

                ## Security

                ### Encryption

                Data is encrypted.

                ## Audit

                Audits are yearly.
                """,
            outline: ["- Security", "  - Encryption", "- Audit"]),
        Case(
            name: "main numbers that restart below letters are cited with them",
            text: """
                ## A. Account

                ### 1. Control

                You control it.

                ### 2. Security

                You keep it safe.

                ## B. Payment

                ### 1. Pricing

                Prices are listed.
                """,
            outline: ["A Account", "  A.1 Control", "  A.2 Security", "B Payment", "  B.1 Pricing"]),
        Case(
            name: "emphasis around a number does not hide it",
            text: """
                **5. Data.**

                **5.1.** Use of Data. The Provider uses it.

                **5.2) Security.** The Provider protects it.
                """,
            outline: ["5 Data", "  5.1 Use of Data", "  5.2 Security"]),
    ]
}
