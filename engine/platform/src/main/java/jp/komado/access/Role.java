package jp.komado.access;

/** The duties of the people who use the system. */
public enum Role {
    /** 区市町村窓口. */
    WARD_STAFF,
    /** 家庭支援課 認定担当. */
    CASE_WORKER,
    /** 審査会事務局. */
    BOARD_SECRETARY,
    /** 審査員. */
    REVIEWER,
    /** 決裁者. */
    DECISION_APPROVER,
    /** 使用簿の責任者. */
    USAGE_APPROVER,
    /** 担当課長. */
    SECTION_HEAD,
    /** 医療助成課 支払担当. */
    PAYMENT_STAFF,
    /** 文書・開示担当. */
    ARCHIVIST,
    /** 管理職. */
    MANAGER,
    /** 判定表の分析担当. */
    ANALYST,
    /** 情報セキュリティ責任者. */
    SECURITY_OFFICER,
    /** 統括情報セキュリティ責任者. */
    CHIEF_SECURITY_OFFICER,
    /** 運用委託. */
    OPERATOR
}
