package jp.komado.board;

/** How far a meeting is. */
public enum MeetingState {
    /** The agenda is being made. */
    PLANNED,
    /** The board has been consulted: the agenda and its sheets stand, reviewers give their opinions. */
    CONSULTED,
    /** The board has replied to every case. */
    REPLIED
}
