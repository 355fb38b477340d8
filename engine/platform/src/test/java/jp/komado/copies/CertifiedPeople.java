package jp.komado.copies;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.Caps;
import jp.komado.dossier.CaseDecisions;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Every case is decided and has its cap: what the rooms before this one would have worked out. */
@TestConfiguration
class CertifiedPeople {

    @Bean
    @Primary
    CaseDecisions decided() {
        return caseId -> Optional.of(new CaseDecisions.Summary("CERTIFIED", LocalDate.of(2026, 12, 17), LocalDate.of(2026, 10, 23),
                LocalDate.of(2027, 9, 30), 2_500, null, null, null));
    }

    @Bean
    @Primary
    Caps capped() {
        CapAssessment cap = mock();
        when(cap.tier()).thenReturn("IV");
        Caps caps = mock();
        when(caps.latest(any())).thenReturn(Optional.of(cap));
        when(caps.tiers(anyCollection())).thenAnswer(call -> tiers(call.getArgument(0)));
        return caps;
    }

    private static Map<UUID, String> tiers(Collection<UUID> cases) {
        return cases.stream().distinct().collect(Collectors.toMap(caseId -> caseId, caseId -> "IV"));
    }
}
