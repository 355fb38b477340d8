package jp.komado.linkage;

/** What can be asked about a person. */
public enum Information {
    /** 地方税関係情報 */
    TAX,
    /** 医療保険給付関係情報（資格） */
    INSURANCE,
    /** 生活保護関係情報 */
    ASSISTANCE,
    /** 中国残留邦人等支援給付関係情報 */
    RETURNEE
}
