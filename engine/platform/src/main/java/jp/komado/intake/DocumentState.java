package jp.komado.intake;

/** What the check of the papers found of a document. */
public enum DocumentState { PRESENT, MISSING, NETWORK, NOT_NEEDED }
