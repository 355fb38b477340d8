package jp.komado.board;

/** Where one round of a case before the board stands. */
public enum MatterState { WAITING, ON_AGENDA, REPLIED, WITHDRAWN }
