package jp.komado.lot;

/** How far a lot is: what was announced must in the end be done, missing or removed. */
public record Progress(int items, int done, int missing, int removed) {

    /** Items of which nothing is known yet. */
    public int open() {
        return items - done - missing - removed;
    }

    /** Whether every item is settled, so that nothing is lost on the way. */
    public boolean settled() {
        return open() == 0;
    }

    /** Whether every item that was not taken out arrived. */
    public boolean complete() {
        return settled() && missing == 0;
    }
}
