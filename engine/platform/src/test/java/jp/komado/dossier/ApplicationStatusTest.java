package jp.komado.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationStatusTest {

    @ParameterizedTest
    @EnumSource
    void no_status_follows_itself(ApplicationStatus status) {
        assertThat(status.mayBecome(status)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void an_application_can_be_withdrawn_until_it_is_decided(ApplicationStatus status) {
        assertThat(status.mayBecome(ApplicationStatus.WITHDRAWN)).isEqualTo(!status.isFinal());
    }

    @Test
    void every_status_is_reached_from_the_receipt() {
        var reached = EnumSet.of(ApplicationStatus.RECEIVED);
        for (var size = 0; size != reached.size(); ) {
            size = reached.size();
            Stream.of(ApplicationStatus.values())
                .filter(next -> reached.stream().anyMatch(from -> from.mayBecome(next)))
                .forEach(reached::add);
        }

        assertThat(reached).containsExactlyInAnyOrder(ApplicationStatus.values());
    }

    @Test
    void only_a_proposal_leads_to_a_decision() {
        var decisions = EnumSet.of(ApplicationStatus.CERTIFIED, ApplicationStatus.REFUSED, ApplicationStatus.REJECTED);

        assertThat(ApplicationStatus.values())
            .filteredOn(from -> decisions.stream().anyMatch(from::mayBecome))
            .containsExactly(ApplicationStatus.PROPOSED);
    }
}
