package jp.komado.scan;

import java.util.Optional;

/** Port to a room that prints bar codes or two-dimensional codes on its papers. */
public interface ScannedCodes {

    /**
     * What a code of this room opens for the user who is signed in.
     *
     * @param code as a scanner or a person typed it: any width, case, with or without hyphens
     * @return empty if it is no code of this room, is not given to anything, or stands on something that this user may not open
     */
    Optional<ScanTarget> read(String code);
}
