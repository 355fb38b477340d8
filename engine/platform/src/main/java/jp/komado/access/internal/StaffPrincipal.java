package jp.komado.access.internal;

import java.io.Serializable;
import java.security.Principal;

/** What a session remembers: the id and nothing else, so that a changed duty holds at once. */
record StaffPrincipal(String id) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return id;
    }
}
