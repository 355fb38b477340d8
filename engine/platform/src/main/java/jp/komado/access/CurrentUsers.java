package jp.komado.access;

import java.util.Optional;
import java.util.function.Supplier;

/** Tells who is at work. Jobs of the engine and timers have nobody. */
public interface CurrentUsers {

    /** The person at work; 401 if there is none. */
    CurrentUser require();

    /** The person at work, if any. */
    Optional<CurrentUser> find();

    /** Does some work in the name of a user: for the demo's history and for tests. */
    <T> T runAs(String userId, Supplier<T> work);
}
