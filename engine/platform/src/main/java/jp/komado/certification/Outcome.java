package jp.komado.certification;

/** An approved decision: 認定, 不認定 (after the board) or 却下 (not eligible to apply, or not completed). */
public enum Outcome { CERTIFIED, REFUSED, REJECTED }
