package jp.komado.dossier;

/** Why the validity may begin up to three months before the application instead of one. */
public enum RetroactiveReason { NONE, OPINION_TOOK_TIME, HOSPITALISED, DISASTER, OTHER }
