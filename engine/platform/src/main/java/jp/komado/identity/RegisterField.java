package jp.komado.identity;

/** What is compared between the application and the register. */
public enum RegisterField { NAME, KANA, BIRTH_DATE, SEX, ADDRESS, NUMBER }
