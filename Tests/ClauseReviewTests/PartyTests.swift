import ClauseReview
import Testing

@Suite struct PartyTests {
    @Test(
        arguments: [
            (
                "This Agreement is between First Bank (\"Bank\") and Data Corp. (\"DataCo\"). DataCo shall provide the services to "
                    + "Bank. Bank shall pay DataCo monthly. DataCo will maintain the system.",
                ["Bank"], ["DataCo"]
            ),
            (
                "Zenith will host the platform. Zenith may suspend the service. Zenith shall provide support. Customer shall pay "
                    + "Zenith. Customer will keep its password.",
                ["Customer"], ["Zenith"]
            ),
            (
                "The Company retains the Contractor. The Contractor shall perform the Services for the Company. The Company shall "
                    + "pay the Contractor.",
                ["Company"], ["Contractor"]
            ),
            (
                "We will provide the service to you. You must pay us. Our fees are due.", ["you"],
                ["we"]
            ),
            (
                "您与星河云计算有限公司（以下简称“星河云”）订立本协议。星河云向您提供服务。星河云有权暂停服务。您应当支付费用。",
                ["您"], ["星河云"]
            ),
            (
                "本協議由海晏保險有限公司（「公司」）與朗晴系統有限公司（「承辦商」）訂立。承辦商須向公司提供服務。公司須每月支付費用。",
                ["公司"], ["承辦商"]
            ),
            (
                "OUTSOURCING CONTRACT between Harbour Life Ltd (hereinafter referred to as Party A) and Delta Works Ltd "
                    + "(hereinafter referred to as Party B). Party B shall perform the services. Party A shall pay Party B.",
                ["Party A"], ["Party B"]
            ),
            (
                "Made between NORTH PRINT HOUSE LTD (HEREINAFTER \"NPH\") and LION SYSTEMS, INC. (HEREAFTER \"LION SYSTEMS\"). NPH shall "
                    + "provide the services to Lion Systems. Lion Systems shall pay NPH. Lion Systems may inspect the goods.",
                ["LION SYSTEMS"], ["NPH"]
            ),
            (
                "This Agreement is between iQuill Hosting Corporation (\"iQuill\") and Eastern Life Corporation (\"Customer\"). "
                    + "iQuill shall host the software. iQuill will provide support. Customer shall pay iQuill.",
                ["Customer"], ["iQuill"]
            ),
            (
                "This Agreement is between Pine Funds (the \"Trust\"), a trust, and Oak Inc. (the \"Adviser\"), a corporation. "
                    + "The Trust has five series (each a \"Series\"). The Adviser shall perform services for the Series. The "
                    + "Series and the Trust rely on it. The Trust shall pay the Adviser. The Series shall be told. The Adviser "
                    + "shall maintain accounts of the Series.",
                ["Trust"], ["Adviser"]
            ),
            (
                "Bank of Granite shall pay Supplier. Supplier shall provide the services to Bank of Granite. Bank of Granite "
                    + "may audit Supplier. Bank of Granite shall keep the terms confidential.",
                ["Bank of Granite"], ["Supplier"]
            ),
            (
                "When we say \"Company\", \"we\" or \"us\", we mean Tern SARL. The Company may look at your data. You must pay us. "
                    + "The Company hires staff. You keep your password.",
                ["you"], ["we", "Company"]
            ),
            (
                "Alpha Clinic Ltd (\"Clinic\") and Norwell Corp. (the \"Billing Service\") agree. The Billing Service shall provide "
                    + "bills. The Clinic shall pay the Billing Service. The Billing Service shall keep the Clinic's data.",
                ["Clinic"], ["Billing Service"]
            ),
            (
                "The provider shall host the site. The client shall pay the provider. Customers who pay late pay interest. "
                    + "The client may cancel. The provider shall support the client.",
                ["client"], ["provider"]
            ),
            (
                "數據控制者與數據處理者訂立本協議。數據處理者代表數據控制者處理上述數據。數據處理者須按數據控制者的指示提供服務。數據處理者須協助"
                    + "數據控制者處理請求。數據處理者通知數據控制者後進行維護。數據處理者代表數據控制者提供答覆。",
                ["數據控制者"], ["數據處理者"]
            ),
            (
                "星河云向用戶提供服務。用戶運營服務是指充值。用戶運營服務由星河云負責。星河云應維護平臺，通知用戶後進行維護。星河云有權調整。"
                    + "用戶維護不當的，星河云不負責。",
                ["用戶"], ["星河云"]
            ),
            (
                "本約為海晏估價有限公司(下稱甲方)授權會員(下稱乙方)使用資料平台。乙方應提供完整資料。乙方須提供真實資訊。甲方得暫停帳號。"
                    + "甲方應保存紀錄。乙方不得轉租帳號。",
                ["會員", "乙方"], ["甲方"]
            ),
            (
                "O Velame presta o serviço. O Velame fornece o sistema. O Velame assegura cópias diárias. O Velame notifica o Cliente de cada falha. "
                    + "O Velame não cobra a ativação. O Cliente deve pagar a mensalidade ao Velame.",
                ["Cliente"], ["Velame"]
            ),
            (
                "本條款由您與營運者訂立。營運者應保存紀錄，營運者得暫停帳號，營運者將公告變更。您須支付費用。",
                ["您"], ["營運者"]
            ),
            (
                "Petrelcloud向用户提供存储服务。Petrelcloud将公告变更，Petrelcloud不保证速度，Petrelcloud有权升级。用户应支付费用。",
                ["用户"], ["Petrelcloud"]
            ),
            (
                "三方签订本协议。三方应保密，三方须协商，三方可变更本协议。乙方应向甲方提供服务。甲方应支付费用。",
                ["甲方"], ["乙方"]
            ),
            (
                "A Controladora deve pagar. Operadora: GARAJAU Nuvem Lda. A GARAJAU garantirá o sigilo. A GARAJAU manterá cópias. A GARAJAU "
                    + "responderá aos pedidos. A Operadora trata os dados da Controladora.",
                ["Controladora"], ["Operadora", "GARAJAU"]
            ),
            (
                "\"Surgery\" means the legal entity that subscribes to the service of Tern. Tern shall host the data. Tern will provide support. "
                    + "Tern may bill monthly. The Surgery may cancel.",
                ["Surgery"], ["Tern"]
            ),
            (
                "Made between FULMAR.COM, Inc. (\"Fulmar\") and EQUILL.COM, Inc. (\"eQuill\"). EQUILL is a mark. eQuill shall provide the services. "
                    + "eQuill will support the site. Fulmar shall pay eQuill. Fulmar may use the services.",
                ["FULMAR"], ["EQUILL"]
            ),
            (
                "This is between Norwell Inc., a corporation of Virginia (\"Norwell\"), and Greenlaw LLC, with its place of business at Suite 3, "
                    + "Boca Raton (\"Marketing Affiliate\"). Norwell provides scores. Norwell shall furnish the services to the Marketing Affiliate. "
                    + "The Marketing Affiliate shall pay Norwell.",
                ["Marketing Affiliate"], ["Norwell"]
            ),
            (
                "The Customer shall pay the Supplier. The Supplier shall provide the services. Each gives the Disclosing Party a copy.",
                ["Customer"], ["Supplier"]
            ),
            (
                "Fulmar.io shall host the files. Fulmar.io will keep them safe. Fulmar.io may bill monthly. The Customer shall pay Fulmar.io.",
                ["Customer"], ["Fulmar.io"]
            ),
            (
                "Skua supports the product. Skua shall answer. Skua will help. Skua may close tickets. Customers must provide logs. "
                    + "Customers must maintain systems. Customers shall provide details. Customers will pay Skua.",
                ["Customers"], ["Skua"]
            ),
            (
                "This policy says how Larch Networks (\"Larch\") helps its customers (\"Customer\"). Larch answers tickets. Larch may close tickets. "
                    + "Customer names persons. Customer pays Larch. Customer tests fixes.",
                ["Customer"], ["Larch"]
            ),
            (
                "Before it uses the Services, Provider shall inform the Customer. The Provider shall provide the Services. The Customer shall pay.",
                ["Customer"], ["Provider"]
            ),
        ] as [(String, [String], [String])])
    func `finds the sides`(text: String, customer: [String], provider: [String]) {
        let parties = ExampleReview().review(text).parties
        #expect(parties.customer == customer)
        #expect(parties.provider == provider)
    }

    @Test func `a role word that stands only inside a longer name is no candidate`() {
        let duties = ["host the data", "pay", "keep logs", "support it"]
        let text = duties.map { "Supplier of Record shall \($0)." }.joined(separator: " ")
        let parties = ExampleReview().review(text).parties
        #expect(!(parties.customer + parties.provider).contains("Supplier"))
    }

    @Test func `a name that hardly shows its side is not the one that a role word has already`() {
        let reports = String(
            repeating: "Kestrel shall keep a log. Client may look at the log of Kestrel. ",
            count: 10)
        let once = "Client shall send the goods that it will deliver to Kestrel."
        let parties = ExampleReview().review(reports + once).parties
        #expect(parties.customer == ["Client"])
        #expect(parties.provider == ["Kestrel"])
    }

    @Test func `a provider's role word in small letters means the party behind an article`() throws
    {
        let reviews = try ExampleReview(
            topic: """
                topic log "Logs"

                element keep "The provider keeps a log"
                  find en  <provider> ..2 keeps ..2 log
                  find en  <customer> ..2 keeps ..2 log
                  yes "The Supplier keeps a log."
                  no  "A log."
                """)
        let opening = "The Processor shall provide the services to the Controller. "
        #expect(reviews.status("log.keep", of: opening + "The processor keeps a log.") == .present)
        #expect(reviews.status("log.keep", of: opening + "Any processor keeps a log.") == .absent)
    }

    @Test func `a form letter's you is no side where the agreement names its parties all along`() {
        let duties = String(
            repeating: "Supplier shall provide support. Client shall pay Supplier. ", count: 40)
        let letter = "We write to tell you that the order is accepted."
        let parties = ExampleReview().review(duties + letter).parties
        #expect(parties.customer == ["Client"])
        #expect(parties.provider == ["Supplier"])
    }
}
