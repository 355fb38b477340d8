package jp.komado.dossier;

import java.util.List;
import java.util.Optional;

/** The municipalities of Tokyo in the order of their codes. */
public interface Municipalities {

    /** The municipality with this six-digit code, if it is one of Tokyo's. */
    Optional<Municipality> find(String code);

    /** The municipality with this code. */
    default Municipality require(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no municipality of Tokyo: " + code));
    }

    /** All 62. */
    List<Municipality> all();
}
