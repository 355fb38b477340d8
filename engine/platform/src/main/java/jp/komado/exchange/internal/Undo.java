package jp.komado.exchange.internal;

/** Carries a refusal out of its transaction, which is rolled back; the message is the key of the reason. */
final class Undo extends RuntimeException {

    Undo(String key) {
        super(key);
    }
}
