/// What the topics of the element files are called in memos that are not in English.
enum TopicNames {
    /// The name of a topic, or nil in English and for topics of packs of one's own.
    static func name(of id: String, _ language: Memo.Language) -> String? {
        switch language {
        case .english: nil
        case .traditionalChinese: names[id]?.chinese
        case .portuguese: names[id]?.portuguese
        }
    }

    private static let names: [String: (chinese: String, portuguese: String)] = [
        "assignment": ("協議轉讓", "Cessão da posição contratual"),
        "audit": ("審核及查閱", "Auditoria e acesso"),
        "billing": ("用量、配額及暫停服務", "Consumo, quotas e suspensão"),
        "change": ("變更管理", "Gestão de alterações"),
        "compliance": ("合規及牌照", "Conformidade e licenças"),
        "confidentiality": ("保密", "Confidencialidade"),
        "contingency": ("業務持續", "Continuidade de negócio"),
        "dispute": ("爭議解決", "Resolução de litígios"),
        "exit": ("退出安排及交還資料", "Saída e devolução de dados"),
        "fees": ("收費及付款", "Preço e pagamento"),
        "incident": ("保安事故及服務中斷", "Incidentes de segurança e interrupções"),
        "law": ("適用法律", "Lei aplicável"),
        "liability": ("責任、彌償及保險", "Responsabilidade, indemnização e seguro"),
        "location": ("服務及資料所在地", "Local da prestação e dos dados"),
        "monitoring": ("監察服務表現", "Acompanhamento do desempenho"),
        "ownership": ("資料、資產及知識產權的擁有權", "Titularidade de dados, activos e propriedade intelectual"),
        "performance": ("服務水平", "Níveis de serviço"),
        "privacy": ("個人資料", "Dados pessoais"),
        "remedy": ("補救及上報", "Correcção e escalonamento"),
        "reporting": ("供應商的匯報", "Informação a prestar pelo prestador"),
        "scope": ("服務範圍", "Âmbito dos serviços"),
        "security": ("資訊保安", "Segurança"),
        "subcontract": ("分判", "Subcontratação"),
        "term": ("有效期", "Vigência"),
        "termination": ("終止", "Cessação"),
    ]
}
