package jp.komado.audit;

/** Why somebody looks at personal data. */
public enum Purpose {
    CASE_WORK, COUNTER, INQUIRY_FROM_PUBLIC, SUPERVISION, AUDIT, IDENTITY_CHECK
}
