package jp.komado.impact;

/** What the room does by itself: any node may do it at any time, the database sees to it that one does. */
public interface ImpactWork {

    /** Fills the store if need be and computes the evaluations that wait, one after the other, in this thread. */
    void run();
}
