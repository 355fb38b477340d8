package jp.komado.intake;

/** Which dispatches to list: those with items of which nothing is known yet, the others, or all. */
public enum DispatchState { OPEN, SETTLED, ALL }
