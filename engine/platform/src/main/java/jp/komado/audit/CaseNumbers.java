package jp.komado.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Port to whoever keeps the cases: the log stores case ids, its readers think in application numbers. */
public interface CaseNumbers {

    Map<UUID, String> applicationNumbers(Collection<UUID> caseIds);

    Optional<UUID> caseWith(String applicationNumber);
}
