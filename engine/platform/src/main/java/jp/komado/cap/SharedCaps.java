package jp.komado.cap;

import java.util.Optional;
import java.util.UUID;

/** Port to whoever knows the households: whether a case's cap is a share, so that its explanation ends with what the certificate says. */
public interface SharedCaps {

    /** The share of a certified case; empty where its certificate stands alone. */
    Optional<SharedCap> of(UUID caseId);
}
