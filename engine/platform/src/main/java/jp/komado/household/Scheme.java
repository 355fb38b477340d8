package jp.komado.household;

/** By which law a certificate was given. */
public enum Scheme {
    /** 小児慢性特定疾病 */
    SHOUMAN,
    /** 指定難病 */
    NANBYO
}
