package jp.komado.linkage;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the code acquisition and the inquiries brought, for the room that registers copies under the same numbers. */
public interface LinkageCodes {

    /** The integrated numbers of those of these people whose linkage code was obtained. */
    Map<UUID, String> integratedNumbers(Collection<UUID> people);

    /** Which of these cases concern somebody whose information was ever refused for a person's protection. */
    Set<UUID> protectedCases(Collection<UUID> caseIds);
}
