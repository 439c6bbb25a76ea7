extension TranslatedNames {
    /// The elements, and by its bare id each adverse topic.
    static let elements = TranslatedNames(names: [
        "assignment.restriction": (
            "轉讓協議須經同意或受限制",
            "Cessão do contrato sujeita a consentimento ou limitada"
        ),
        "audit.right": (
            "客戶有權審核或查核供應商",
            "Direito do cliente de auditar ou inspeccionar o prestador"
        ),
        "audit.auditors": (
            "該權利可由客戶的核數師、代理人或其他第三方行使",
            "Exercício desse direito por auditores, agentes ou terceiros do cliente"
        ),
        "audit.regulator": (
            "客戶的監管機構可查核或索取資料，或供應商須予配合",
            "Inspecção ou obtenção de informação pelo supervisor do cliente, ou cooperação do prestador"
        ),
        "audit.subcontractors": (
            "審核範圍及於供應商的分判商",
            "Extensão da auditoria aos subcontratados do prestador"
        ),
        "audit.records": (
            "供應商須保存服務紀錄及帳冊",
            "Conservação de livros e registos do serviço"
        ),
        "audit.reports": (
            "提供第三方鑑證報告",
            "Entrega de relatórios de auditoria ou certificação de terceiros"
        ),
        "audit": (
            "審核遭拒絕、以報告代替，或須供應商同意",
            "Auditoria recusada, substituída por relatórios ou sujeita ao consentimento do prestador"
        ),
        "billing.suspension-notice": (
            "供應商暫停或限制服務前須先通知",
            "Aviso antes de suspender ou limitar o serviço"
        ),
        "billing.usage": (
            "用量、配額或消耗有計量、監察或向客戶顯示",
            "Medição, acompanhamento ou comunicação do consumo ao cliente"
        ),
        "change.procedure": (
            "服務或範圍的變更須依程序進行",
            "Procedimento para alterações dos serviços"
        ),
        "change.written": (
            "協議只可經雙方書面同意修訂",
            "Alteração apenas por escrito e por acordo de ambas as partes"
        ),
        "change": (
            "供應商可單方更改條款或服務，或繼續使用即視為接受",
            "Alteração unilateral de termos ou serviços, ou aceitação por uso continuado"
        ),
        "compliance.laws": (
            "供應商須遵守適用法律",
            "Cumprimento da lei aplicável pelo prestador"
        ),
        "compliance.licences": (
            "供應商持有或須取得所需牌照",
            "Licenças necessárias detidas ou a obter pelo prestador"
        ),
        "confidentiality.duty": (
            "供應商須將客戶資料保密",
            "Dever de confidencialidade do prestador"
        ),
        "confidentiality.survival": (
            "保密責任於協議終止後繼續有效",
            "Sobrevivência do dever de confidencialidade"
        ),
        "contingency.plan": (
            "供應商備有業務持續、災難復原或應變計劃",
            "Plano de continuidade, recuperação ou contingência do prestador"
        ),
        "contingency.objectives": (
            "計劃訂有復原或恢復時間",
            "Tempos de recuperação ou retoma"
        ),
        "contingency.testing": (
            "計劃須經測試",
            "Testes do plano"
        ),
        "contingency.backup": (
            "供應商備份數據或系統，或設有備援",
            "Cópias de segurança ou redundância"
        ),
        "contingency": (
            "不可抗力或免責條款免除恢復數據或服務的責任",
            "Força maior ou exclusão que dispensa a reposição de dados ou do serviço"
        ),
        "dispute.mechanism": (
            "爭議以協商、調解、仲裁、法院或其他訂明方式解決",
            "Mecanismo de resolução de litígios"
        ),
        "dispute.continuity": (
            "爭議期間繼續履行",
            "Continuidade da execução durante o litígio"
        ),
        "exit.assistance": (
            "協議終止時供應商協助移交服務",
            "Assistência do prestador na transição final"
        ),
        "exit.continuity": (
            "過渡期間或通知、屆滿後一段時間內服務持續",
            "Continuação dos serviços durante a transição"
        ),
        "exit.period": (
            "訂明退出協助、持續服務或取回數據的期限",
            "Prazo fixado para a assistência, a continuação ou a recolha dos dados"
        ),
        "exit.data-return": (
            "終止時交還數據、紀錄、資料或機密資料",
            "Devolução de dados, registos, materiais ou informação confidencial"
        ),
        "exit.data-destroy": (
            "終止時刪除或銷毀數據或機密資料",
            "Eliminação ou destruição de dados ou informação confidencial"
        ),
        "exit": (
            "終止後不予協助或不交還數據、即時刪除，或扣押數據至付款為止",
            "Sem assistência nem dados após o termo, eliminação imediata ou retenção até pagamento"
        ),
        "fees.basis": (
            "訂明收費、費率或計價公式",
            "Preço, tarifas ou fórmula de cálculo"
        ),
        "fees.invoicing": (
            "訂明發票或付款條款",
            "Condições de facturação ou pagamento"
        ),
        "incident.notify": (
            "供應商須將保安事故、數據外洩或服務中斷通知客戶",
            "Comunicação ao cliente de incidentes de segurança, violações de dados ou interrupções"
        ),
        "incident.notify-time": (
            "事故通知訂有時限或須即時作出",
            "Prazo fixado, ou comunicação imediata, de incidentes"
        ),
        "incident.respond": (
            "供應商控制、制止或補救事故",
            "Contenção, cessação ou correcção do incidente"
        ),
        "incident.investigate": (
            "供應商調查事故或協助客戶調查",
            "Investigação do incidente ou apoio à do cliente"
        ),
        "incident.recover": (
            "供應商於事故後恢復數據或服務",
            "Reposição de dados ou do serviço após o incidente"
        ),
        "incident": (
            "供應商免除事故責任，或保安完全由客戶負責",
            "Exclusão dos deveres do prestador quanto a incidentes, ou segurança a cargo exclusivo do cliente"
        ),
        "law.governing": (
            "訂明適用法律",
            "Lei aplicável"
        ),
        "liability.cap": (
            "責任的數額或種類受限制或排除",
            "Responsabilidade limitada ou excluída em valor ou natureza"
        ),
        "liability.indemnity": (
            "供應商向客戶作出彌償或補償",
            "Indemnização do cliente pelo prestador"
        ),
        "liability.insurance": (
            "供應商須購買保險",
            "Seguro a contratar pelo prestador"
        ),
        "liability": (
            "供應商排除一切責任，或只有客戶須作彌償",
            "Exclusão total da responsabilidade do prestador, ou indemnização só pelo cliente"
        ),
        "location.named": (
            "服務或數據位於指明地點",
            "Local identificado dos serviços ou dos dados"
        ),
        "location.change-notice": (
            "地點變更須通知客戶",
            "Aviso ao cliente da mudança de local"
        ),
        "location.change-period": (
            "該通知訂明變更前的期限",
            "Antecedência fixada para esse aviso"
        ),
        "location.change-consent": (
            "地點變更須經客戶同意，或客戶可反對",
            "Mudança de local sujeita a consentimento ou oposição do cliente"
        ),
        "location.change-exit": (
            "客戶可因地點變更終止協議",
            "Resolução pelo cliente por mudança de local"
        ),
        "location": (
            "數據或服務地點由供應商酌情決定",
            "Local dos dados ou do serviço ao critério do prestador"
        ),
        "monitoring.right": (
            "客戶可監察或檢討表現，或設有檢討會議或管治組織",
            "Acompanhamento ou avaliação do desempenho pelo cliente, reuniões ou órgão de acompanhamento"
        ),
        "ownership.customer-data": (
            "客戶擁有或保留其數據的一切權利",
            "Titularidade do cliente sobre os seus dados"
        ),
        "ownership.use-limit": (
            "供應商只可為履行協議使用該等數據",
            "Uso dos dados apenas para executar o contrato"
        ),
        "ownership.ip": (
            "訂明成果、軟件或作品的知識產權歸屬",
            "Atribuição da propriedade intelectual"
        ),
        "ownership": (
            "供應商可將客戶數據用於自身目的",
            "Uso dos dados do cliente para fins próprios do prestador"
        ),
        "performance.levels": (
            "訂有可量度的服務水平或質素標準",
            "Níveis de serviço ou padrões de qualidade mensuráveis"
        ),
        "performance.measurement": (
            "訂明服務水平的量度方法或期間",
            "Método ou período de medição dos níveis de serviço"
        ),
        "performance.credits": (
            "未達服務水平訂有後果",
            "Consequência do incumprimento dos níveis de serviço"
        ),
        "performance": (
            "服務按「現狀」提供，不保證可用性或質素",
            "Serviço «tal como está», sem compromisso de disponibilidade ou qualidade"
        ),
        "privacy.compliance": (
            "個人資料按資料保護法律或私隱責任處理",
            "Tratamento de dados pessoais conforme a lei ou deveres de privacidade"
        ),
        "privacy.transfer": (
            "訂明個人資料跨境轉移安排",
            "Regras sobre transferência transfronteiriça de dados pessoais"
        ),
        "remedy.cure": (
            "供應商須糾正、重做或補救有缺失的服務",
            "Correcção ou repetição do serviço deficiente"
        ),
        "remedy.escalation": (
            "訂有問題上報途徑或指定聯絡人",
            "Via de escalonamento ou contactos designados"
        ),
        "reporting.periodic": (
            "供應商須定期提交報告",
            "Relatórios periódicos do prestador"
        ),
        "reporting.events": (
            "供應商須通知可能影響服務的其他事件",
            "Comunicação de outros factos que possam afectar o serviço"
        ),
        "scope.services": (
            "載明所提供的服務",
            "Descrição dos serviços a prestar"
        ),
        "security.measures": (
            "供應商維持數據、系統或場所的保安措施",
            "Medidas de segurança para dados, sistemas ou instalações"
        ),
        "subcontract.rule": (
            "訂明准許、限制或禁止供應商分判",
            "Subcontratação permitida, limitada ou proibida"
        ),
        "subcontract.consent": (
            "分判須經客戶同意，或須通知而客戶可反對",
            "Subcontratação sujeita a consentimento, ou a aviso com direito de oposição"
        ),
        "subcontract.liability": (
            "供應商須為分判商負責",
            "Responsabilidade do prestador pelos subcontratados"
        ),
        "subcontract.flowdown": (
            "供應商須要求分判商承擔相同或類似的責任",
            "Imposição de deveres iguais ou semelhantes aos subcontratados"
        ),
        "subcontract": (
            "供應商可自由分判",
            "Subcontratação livre pelo prestador"
        ),
        "term.start": (
            "協議於訂明日期或事件起生效",
            "Início em data ou facto determinado"
        ),
        "term.duration": (
            "訂明有效期、屆滿日或終止規則",
            "Duração, termo ou regra de cessação"
        ),
        "termination.breach": (
            "客戶可因供應商違約終止協議",
            "Resolução por incumprimento do prestador"
        ),
        "termination.insolvency": (
            "可因無力償債或破產終止協議",
            "Resolução por insolvência"
        ),
        "termination.convenience": (
            "客戶或任何一方可無須理由終止協議",
            "Denúncia sem causa pelo cliente ou por qualquer parte"
        ),
        "termination.notice": (
            "訂明終止通知期或補救期",
            "Prazo de aviso ou de correcção para a cessação"
        ),
        "termination.regulatory": (
            "可因法律或監管機構要求終止協議",
            "Cessação por exigência da lei ou do supervisor"
        ),
        "termination": (
            "供應商可隨時、即時或無因終止或暫停服務",
            "Cessação ou suspensão pelo prestador a qualquer momento, imediata ou sem causa"
        ),
    ])
}
