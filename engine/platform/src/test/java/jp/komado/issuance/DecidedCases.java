package jp.komado.issuance;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Optional;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.Caps;
import jp.komado.dossier.CaseDecisions;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Every case is decided: what the rooms before this one would have worked out. */
@TestConfiguration
public class DecidedCases {

    @Bean
    @Primary
    CaseDecisions decided() {
        return caseId -> Optional.of(new CaseDecisions.Summary("CERTIFIED", LocalDate.of(2026, 12, 17), LocalDate.of(2026, 10, 23),
                LocalDate.of(2027, 9, 30), 2_500, null, "NO_CORRECTION", "医療意見書が提出されなかったため。"));
    }

    @Bean
    @Primary
    Caps capped() {
        CapAssessment cap = mock();
        when(cap.tier()).thenReturn("IV");
        when(cap.severe()).thenReturn(true);
        Caps caps = mock();
        when(caps.latest(any())).thenReturn(Optional.of(cap));
        return caps;
    }
}
