package jp.komado.intake;

/** What a second person reads from the paper again. */
public enum ComparedField { PATIENT_KANA, BIRTH_DATE, SEX, INDIVIDUAL_NUMBER, INSURER_NUMBER }
