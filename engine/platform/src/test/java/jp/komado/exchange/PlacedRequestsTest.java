package jp.komado.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.komado.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PlacedRequestsTest {

    @Autowired
    private Exchange exchange;

    @Autowired
    private TransactionTemplate transactions;

    private final UUID caseId = UUID.randomUUID();

    @Test
    void a_request_waits_in_the_outbox_under_a_number_of_its_own() {
        long first = place(UUID.randomUUID());
        long second = place(UUID.randomUUID());

        assertThat(first).isBetween(1L, 99_999_999L).isNotEqualTo(second);
        assertThat(exchange.state(first)).contains(RequestState.OPEN);
        assertThat(exchange.ofCase(caseId)).extracting(PlacedRequest::inquiryNumber).containsExactly(second, first);
    }

    @Test
    void the_same_inquiry_placed_twice_is_asked_once() {
        UUID key = UUID.randomUUID();

        assertThat(place(key)).isEqualTo(place(key));
        assertThat(exchange.ofCase(caseId)).hasSize(1);
    }

    @Test
    void a_request_goes_with_the_transaction_in_which_it_was_placed() {
        UUID key = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            exchange.place(request(key));
            status.setRollbackOnly();
        });

        assertThat(exchange.ofCase(caseId)).isEmpty();
        assertThatThrownBy(() -> exchange.place(request(key))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void what_nobody_can_send_is_not_placed() {
        var unknown = new NewRequest("fortune-telling", UUID.randomUUID(), caseId, UUID.randomUUID());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> transactions.executeWithoutResult(status -> exchange.place(unknown)));
    }

    @Test
    void a_request_is_taken_back_once_and_only_while_it_is_open() {
        long number = place(UUID.randomUUID());

        exchange.cancel(number, "取下げ");

        assertThat(exchange.state(number)).contains(RequestState.CANCELLED);
        assertThatThrownBy(() -> exchange.cancel(number, "again")).isInstanceOf(Problem.class).hasMessage("exchange.problem.not-open");
    }

    @Test
    void nothing_is_known_of_a_number_that_was_never_given() {
        assertThat(exchange.find(99_999_999L)).isEmpty();
        assertThat(List.copyOf(exchange.ofCase(UUID.randomUUID()))).isEmpty();
    }

    private long place(UUID key) {
        return transactions.execute(status -> exchange.place(request(key)));
    }

    private NewRequest request(UUID key) {
        return new NewRequest(WeatherInquiries.KIND, key, caseId, UUID.randomUUID());
    }
}
