package jp.komado.scan;

import java.util.UUID;

/** What a code opens. */
public record ScanTarget(Kind kind, UUID id) {

    /** The things that have a page of their own. */
    public enum Kind { CASE, DISPATCH, BOX, CUSTODY_ORDER }
}
