package jp.komado.exchange;

/** What the exchange does by itself: any node may do it at any time, the database sees to it that nothing is done twice. */
public interface ExchangeWork {

    /**
     * Sends what was released, imports what arrived, erases carriers; all in the caller's thread.
     *
     * @return how many files went out or came in
     */
    int run();

    /**
     * Sends what was released and leaves what arrived where it is.
     *
     * @return how many files went out
     */
    int send();
}
