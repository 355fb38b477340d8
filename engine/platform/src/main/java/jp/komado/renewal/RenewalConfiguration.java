package jp.komado.renewal;

import java.time.Period;
import jp.komado.rules.Decisions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The dates of renewals, which no law fixes and each prefecture chooses. */
@Configuration
class RenewalConfiguration {

    @Bean
    RenewalDates renewalDates(@Value("${komado.renewal.lead:P4M}") Period lead, @Value("${komado.renewal.reminder:P2M}") Period reminder,
                              Decisions decisions) {
        return new RenewalDates(lead, reminder, decisions);
    }
}
