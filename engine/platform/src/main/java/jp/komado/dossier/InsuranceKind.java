package jp.komado.dossier;

/** Kind of medical insurance; it decides whose income counts. */
public enum InsuranceKind { EMPLOYEE, NHI, NHI_ASSOCIATION, LATE_STAGE_ELDERLY, PUBLIC_ASSISTANCE }
