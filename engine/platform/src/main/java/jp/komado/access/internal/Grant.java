package jp.komado.access.internal;

import jp.komado.access.AccessFunction;
import jp.komado.access.AccessLevel;
import jp.komado.access.Role;

/** How far a duty may go in a function. */
public record Grant(Role role, AccessFunction function, AccessLevel level, long version) {
}
