package jp.komado.cap;

/** Whether a person is charged municipal tax in a fiscal year. */
public enum TaxStatus {
    TAXED, EXEMPT, UNDECLARED, NOT_RESIDENT
}
