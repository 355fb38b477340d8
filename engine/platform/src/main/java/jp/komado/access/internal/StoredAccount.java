package jp.komado.access.internal;

import jp.komado.access.CurrentUser;
import jp.komado.access.UserAccount;

/** An account with what never leaves the room. */
record StoredAccount(UserAccount account, String passwordHash) {

    CurrentUser user() {
        return new CurrentUser(account.id(), account.name(), account.section(), account.roles(), account.municipalityCode());
    }

    @Override
    public String toString() {
        return "StoredAccount[" + account.id() + "]";
    }
}
