package jp.komado.identity;

/** Where a question to the register stands. */
public enum InquiryState { PLACED, ANSWERED, CANCELLED }
