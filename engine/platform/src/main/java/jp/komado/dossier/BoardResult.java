package jp.komado.dossier;

/** The review board's answer (答申): 適 or 否. */
public enum BoardResult { SUITABLE, UNSUITABLE }
