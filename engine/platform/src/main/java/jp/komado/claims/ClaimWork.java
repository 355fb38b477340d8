package jp.komado.claims;

/** What the room does by itself: any node may do it at any time, the database sees to it that nothing is done twice. */
public interface ClaimWork {

    /** Opens the month that has begun, lets months go on whose files are complete, and checks the lines that are due, in this thread. */
    void run();
}
