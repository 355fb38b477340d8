package jp.komado.exchange;

/** Implemented by a room for each kind of request: understands the answers. */
public interface Receiver extends FileKind {

    /**
     * Understands one record, without any effect: the whole file is parsed before anything is stored.
     *
     * @throws MalformedRecord if it is not a record of this kind; then the whole file is refused
     */
    Answer parse(String line) throws MalformedRecord;

    /**
     * Stores the facts of one answer and lets the process go on, in a transaction of its own.
     *
     * @throws AnswerRefused if it cannot be accepted; nothing of it is kept, the refusal is reported, the file's other answers go on
     */
    void receive(ReceivedAnswer answer) throws AnswerRefused;
}
