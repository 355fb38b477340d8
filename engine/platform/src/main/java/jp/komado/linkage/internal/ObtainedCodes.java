package jp.komado.linkage.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.linkage.LinkageCodes;
import jp.komado.linkage.ResponseCode;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the tables of this room for many people at once. */
@Component
class ObtainedCodes implements LinkageCodes {

    private final JdbcClient jdbc;

    ObtainedCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> integratedNumbers(Collection<UUID> people) {
        var found = new HashMap<UUID, String>();
        if (!people.isEmpty()) {
            jdbc.sql("select person_id, integrated_number from komado.linkage_code where person_id in (:people) and integrated_number is not null")
                .param("people", people)
                .query((RowCallbackHandler) row -> found.put(row.getObject(1, UUID.class), row.getString(2)));
        }
        return found;
    }

    /** A child is protected with its family, and stays so in its next application. */
    @Override
    @Transactional(readOnly = true)
    public Set<UUID> protectedCases(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
            select distinct asked.case_id from komado.linkage_inquiry asked
            where asked.case_id in (:cases) and exists (select from komado.linkage_inquiry refused
                where refused.response = :refused and (refused.case_id = asked.case_id or refused.person_id = asked.person_id))""")
            .param("cases", caseIds).param("refused", ResponseCode.REFUSED_NONDISCLOSURE.name()).query(UUID.class).list());
    }
}
