package jp.komado.exchange;

import static jp.komado.exchange.TwoRequests.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import jp.komado.exchange.Shipments.ArrivalState;
import jp.komado.exchange.Shipments.Refusal;
import jp.komado.exchange.remote.ExchangeProperties;
import jp.komado.testing.PartnerDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each answer of a file stands for itself: accepted, interim, or refused and reported beside the others. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AnswersTest {

    @Autowired
    private TwoRequests asked;

    @Autowired
    private Exchange exchange;

    @Autowired
    private PartnerDesk partner;

    @Autowired
    private WeatherInquiries inquiries;

    @Autowired
    private ExchangeProperties properties;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void two_requests_are_on_their_way() {
        asked.send();
    }

    @Test
    void our_file_has_a_head_a_record_for_each_request_and_a_trailer_in_cp932() {
        assertThat(asked.taken.records()).containsExactly("%08d,天気は？".formatted(asked.first), "%08d,天気は？".formatted(asked.second));
    }

    @Test
    void late_answers_come_in_files_of_their_own() {
        asked.answer("01", line(asked.first, "OK"));

        assertThat(asked.state(asked.first)).isEqualTo(RequestState.ANSWERED);
        assertThat(asked.state(asked.second)).isEqualTo(RequestState.SENT);
        assertThat(asked.shipment().state()).isEqualTo(ShipmentState.SENT);

        asked.answer("02", line(asked.second, "OK"));

        assertThat(asked.shipment().state()).isEqualTo(ShipmentState.ANSWERED);
        assertThat(asked.shipment().progress()).isEqualTo(new Shipments.Progress(2, 0, 2));
    }

    @Test
    void an_interim_answer_leaves_the_request_open_for_another() {
        asked.answer("01", line(asked.first, "LATER"), line(asked.second, "OK"));

        assertThat(asked.state(asked.first)).isEqualTo(RequestState.SENT);
        assertThat(exchange.find(asked.first)).get().extracting(PlacedRequest::status).isEqualTo("LATER");

        asked.answer("02", line(asked.first, "OK"));

        assertThat(asked.state(asked.first)).isEqualTo(RequestState.ANSWERED);
        assertThat(asked.shipment().state()).isEqualTo(ShipmentState.ANSWERED);
    }

    @Test
    void candidates_under_one_number_are_one_answer() {
        asked.answer("01", line(asked.first, "03"), line(asked.first, "03"), line(asked.second, "OK"));

        assertThat(inquiries.received).extracting(answer -> answer.records().size()).containsExactly(2, 1);
    }

    @Test
    void carriers_are_erased_once_imported() throws IOException {
        asked.answer("01", line(asked.first, "OK"), line(asked.second, "OK"));

        assertThat(asked.arrival().state()).isEqualTo(ArrivalState.IMPORTED);
        assertThat(asked.arrival().carrierErasedAt()).isNotNull();
        assertThat(jdbc.sql("select count(*) from komado.exchange_arrival where state = 'IMPORTED' and payload is not null")
                .query(Long.class).single()).isZero();
        try (var left = Files.list(properties.channel("linkage").incoming())) {
            assertThat(left).isEmpty();
        }
        assertThat(asked.shipment().acts()).last().extracting(Shipments.Act::kind).isEqualTo(Shipments.ActKind.CARRIER_ERASED);
    }

    @Test
    void an_answer_to_nobodys_inquiry_is_refused_and_reported_while_the_others_are_accepted() {
        long never = 99_999_998L;

        asked.answer("01", line(asked.first, "OK"), line(never, "OK"), line(asked.second, "OK"));

        assertThat(asked.state(asked.first)).isEqualTo(RequestState.ANSWERED);
        assertThat(asked.state(asked.second)).isEqualTo(RequestState.ANSWERED);
        assertThat(asked.arrival().accepted()).isEqualTo(2);
        assertThat(asked.arrival().refusals()).extracting(Refusal::inquiryNumber, Refusal::reason)
                .containsExactly(tuple(never, "exchange.refusal.unknown"));
    }

    @Test
    void an_answer_for_an_inquiry_of_another_shipment_is_refused() {
        long third = asked.place();
        partner.shipEverything("linkage");

        asked.answer("01", line(third, "OK"));

        assertThat(asked.state(third)).isEqualTo(RequestState.SENT);
        assertThat(inquiries.received).isEmpty();
        assertThat(asked.arrival().refusals()).extracting(Refusal::reason).containsExactly("exchange.refusal.foreign");
    }

    @Test
    void a_second_answer_to_the_same_inquiry_changes_nothing() {
        asked.answer("01", line(asked.first, "OK"));
        asked.answer("02", line(asked.first, "NO"));

        assertThat(inquiries.received).hasSize(1);
        assertThat(exchange.find(asked.first)).get().extracting(PlacedRequest::status).isEqualTo("OK");
        assertThat(asked.arrival().refusals()).extracting(Refusal::reason).containsExactly("exchange.refusal.answered-already");
    }

    @Test
    void what_the_room_refuses_is_reported_and_nothing_of_it_stays() {
        inquiries.refusing.add(asked.first);

        asked.answer("01", line(asked.first, "OK"), line(asked.second, "OK"));

        assertThat(asked.state(asked.first)).isEqualTo(RequestState.SENT);
        assertThat(asked.state(asked.second)).isEqualTo(RequestState.ANSWERED);
        assertThat(asked.arrival().refusals()).extracting(Refusal::inquiryNumber).containsExactly(asked.first);
    }

    @Test
    void a_fault_of_our_own_is_tried_again_and_what_was_accepted_is_not_received_twice() {
        inquiries.failing.add(asked.first);
        asked.answer("01", line(asked.first, "OK"), line(asked.second, "OK"));

        assertThat(asked.state(asked.second)).isEqualTo(RequestState.ANSWERED);
        assertThat(asked.newest().state()).isEqualTo(ArrivalState.ARRIVED);

        inquiries.failing.clear();
        jdbc.sql("update komado.exchange_arrival set next_attempt_at = arrived_at where state = 'ARRIVED'").update();
        partner.work();

        assertThat(asked.state(asked.first)).isEqualTo(RequestState.ANSWERED);
        assertThat(inquiries.received).extracting(ReceivedAnswer::inquiryNumber).containsExactly(asked.second, asked.first);
        assertThat(asked.arrival().accepted()).isEqualTo(2);
        assertThat(asked.arrival().refusals()).isEmpty();
    }
}
