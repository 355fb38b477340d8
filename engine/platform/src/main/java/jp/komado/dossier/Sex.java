package jp.komado.dossier;

/** Sex as the application form and the resident register give it. */
public enum Sex { MALE, FEMALE, UNKNOWN }
