package jp.komado.renewal;

import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The dates of renewals, which no law fixes and each prefecture chooses. */
@Configuration
class RenewalConfiguration {

    @Bean
    RenewalDates renewalDates(@Value("${komado.renewal.lead:P4M}") Period lead, @Value("${komado.renewal.reminder:P2M}") Period reminder,
                              @Value("${komado.certification.child-below:18}") int adultFrom,
                              @Value("${komado.certification.support-below:20}") int supportEnds) {
        return new RenewalDates(lead, reminder, adultFrom, supportEnds);
    }
}
