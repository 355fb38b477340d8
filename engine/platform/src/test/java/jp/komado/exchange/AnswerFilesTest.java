package jp.komado.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.exchange.Shipments.Arrival;
import jp.komado.exchange.Shipments.ArrivalState;
import jp.komado.exchange.Shipments.Refusal;
import jp.komado.exchange.remote.ExchangeProperties;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.PartnerDesk.Taken;
import jp.komado.testing.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is malformed, truncated, foreign, repeated, unsolicited or sealed by the wrong hand is refused and reported, and changes nothing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AnswerFilesTest {

    private static final String KIND = WeatherInquiries.KIND;

    @Autowired
    private Exchange exchange;

    @Autowired
    private Shipments shipments;

    @Autowired
    private PartnerDesk partner;

    @Autowired
    private WeatherInquiries inquiries;

    @Autowired
    private ExchangeProperties properties;

    @Autowired
    private CurrentUsers users;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private long first;
    private long second;
    private Taken taken;

    @BeforeEach
    void two_requests_are_on_their_way() {
        partner.shipEverything("linkage");
        partner.take(KIND);
        inquiries.received.clear();
        inquiries.refusing.clear();
        first = place();
        second = place();
        partner.shipEverything("linkage");
        taken = partner.take(KIND).get(0);
    }

    @Test
    void our_file_has_a_head_a_record_for_each_request_and_a_trailer_in_cp932() {
        assertThat(taken.records()).containsExactly("%08d,天気は？".formatted(first), "%08d,天気は？".formatted(second));
    }

    @Test
    void late_answers_come_in_files_of_their_own() {
        answer("01", line(first, "OK"));

        assertThat(state(first)).isEqualTo(RequestState.ANSWERED);
        assertThat(state(second)).isEqualTo(RequestState.SENT);
        assertThat(shipment().state()).isEqualTo(ShipmentState.SENT);

        answer("02", line(second, "OK"));

        assertThat(shipment().state()).isEqualTo(ShipmentState.ANSWERED);
        assertThat(shipment().progress()).isEqualTo(new Shipments.Progress(2, 0, 2));
    }

    @Test
    void an_interim_answer_leaves_the_request_open_for_another() {
        answer("01", line(first, "LATER"), line(second, "OK"));

        assertThat(state(first)).isEqualTo(RequestState.SENT);
        assertThat(exchange.find(first)).get().extracting(PlacedRequest::status).isEqualTo("LATER");

        answer("02", line(first, "OK"));

        assertThat(state(first)).isEqualTo(RequestState.ANSWERED);
        assertThat(shipment().state()).isEqualTo(ShipmentState.ANSWERED);
    }

    @Test
    void candidates_under_one_number_are_one_answer() {
        answer("01", line(first, "03"), line(first, "03"), line(second, "OK"));

        assertThat(inquiries.received).extracting(answer -> answer.records().size()).containsExactly(2, 1);
    }

    @Test
    void carriers_are_erased_once_imported() throws IOException {
        answer("01", line(first, "OK"), line(second, "OK"));

        assertThat(arrival().state()).isEqualTo(ArrivalState.IMPORTED);
        assertThat(arrival().carrierErasedAt()).isNotNull();
        assertThat(jdbc.sql("select count(*) from komado.exchange_arrival where state = 'IMPORTED' and payload is not null")
                .query(Long.class).single()).isZero();
        try (var left = Files.list(properties.channel("linkage").incoming())) {
            assertThat(left).isEmpty();
        }
        assertThat(shipment().acts()).last().extracting(Shipments.Act::kind).isEqualTo(Shipments.ActKind.CARRIER_ERASED);
    }

    @Test
    void an_answer_to_nobodys_inquiry_is_refused_and_reported_while_the_others_are_accepted() {
        long never = 99_999_998L;

        answer("01", line(first, "OK"), line(never, "OK"), line(second, "OK"));

        assertThat(state(first)).isEqualTo(RequestState.ANSWERED);
        assertThat(state(second)).isEqualTo(RequestState.ANSWERED);
        assertThat(arrival().accepted()).isEqualTo(2);
        assertThat(arrival().refusals()).extracting(Refusal::inquiryNumber, Refusal::reason)
                .containsExactly(tuple(never, "exchange.refusal.unknown"));
    }

    @Test
    void an_answer_for_an_inquiry_of_another_shipment_is_refused() {
        long third = place();
        partner.shipEverything("linkage");

        answer("01", line(third, "OK"));

        assertThat(state(third)).isEqualTo(RequestState.SENT);
        assertThat(inquiries.received).isEmpty();
        assertThat(arrival().refusals()).extracting(Refusal::reason).containsExactly("exchange.refusal.foreign");
    }

    @Test
    void a_second_answer_to_the_same_inquiry_changes_nothing() {
        answer("01", line(first, "OK"));
        answer("02", line(first, "NO"));

        assertThat(inquiries.received).hasSize(1);
        assertThat(exchange.find(first)).get().extracting(PlacedRequest::status).isEqualTo("OK");
        assertThat(arrival().refusals()).extracting(Refusal::reason).containsExactly("exchange.refusal.answered-already");
    }

    @Test
    void what_the_room_refuses_is_reported_and_nothing_of_it_stays() {
        inquiries.refusing.add(first);

        answer("01", line(first, "OK"), line(second, "OK"));

        assertThat(state(first)).isEqualTo(RequestState.SENT);
        assertThat(state(second)).isEqualTo(RequestState.ANSWERED);
        assertThat(arrival().refusals()).extracting(Refusal::inquiryNumber).containsExactly(first);
    }

    @Test
    void a_fault_of_our_own_is_tried_again_and_what_was_accepted_is_not_received_twice() {
        inquiries.failing.add(first);
        answer("01", line(first, "OK"), line(second, "OK"));

        assertThat(state(second)).isEqualTo(RequestState.ANSWERED);
        assertThat(newest().state()).isEqualTo(ArrivalState.ARRIVED);

        inquiries.failing.clear();
        jdbc.sql("update komado.exchange_arrival set next_attempt_at = arrived_at where state = 'ARRIVED'").update();
        partner.work();

        assertThat(state(first)).isEqualTo(RequestState.ANSWERED);
        assertThat(inquiries.received).extracting(ReceivedAnswer::inquiryNumber).containsExactly(second, first);
        assertThat(arrival().accepted()).isEqualTo(2);
        assertThat(arrival().refusals()).isEmpty();
    }

    @Test
    void the_same_file_again_is_refused_whatever_its_name() {
        byte[] file = sealed(content(2, line(first, "OK"), line(second, "OK")));
        drop(name("01"), file);
        drop(name("02"), file);

        assertThat(inquiries.received).hasSize(2);
        assertRefused("exchange.refusal.repeated");
    }

    @Test
    void a_file_that_was_left_in_the_folder_by_a_node_that_stopped_is_no_repeat() {
        byte[] file = sealed(content(2, line(first, "OK"), line(second, "OK")));
        drop(name("01"), file);
        jdbc.sql("update komado.exchange_arrival set file_removed = false where file_name = ?").param(name("01")).update();
        drop(name("01"), file);

        assertThat(arrivals()).singleElement().extracting(Arrival::state).isEqualTo(ArrivalState.IMPORTED);
    }

    @Test
    void a_tampered_file_is_refused() {
        byte[] file = sealed(content(2, line(first, "OK"), line(second, "OK")));
        for (int place : new int[] {file.length / 2, file.length - 40, file.length - 200}) {
            byte[] tampered = file.clone();
            tampered[place] ^= 1;
            drop(name("01"), tampered);

            assertRefused("exchange.refusal.unreadable", "exchange.refusal.signer");
        }
    }

    @Test
    void a_truncated_file_is_refused() {
        byte[] file = sealed(content(2, line(first, "OK"), line(second, "OK")));

        drop(name("01"), Arrays.copyOf(file, file.length - 300));
        assertRefused("exchange.refusal.unreadable", "exchange.refusal.signer");

        drop(name("01"), new byte[0]);
        assertRefused("exchange.refusal.unreadable");
    }

    @Test
    void a_file_signed_by_a_stranger_is_refused() {
        drop(name("01"), partner.seal(content(2, line(first, "OK"), line(second, "OK")), TestKeys.STRANGER, TestKeys.OURS));

        assertRefused("exchange.refusal.signer");
    }

    @Test
    void a_file_sealed_for_somebody_else_is_refused() {
        drop(name("01"), partner.seal(content(2, line(first, "OK"), line(second, "OK")), TestKeys.PARTNER, TestKeys.STRANGER));

        assertRefused("exchange.refusal.not-for-us");
    }

    @Test
    void our_own_file_thrown_back_at_us_is_refused() {
        drop(name("01"), partner.seal(content(2, line(first, "OK"), line(second, "OK")), TestKeys.OURS, TestKeys.OURS));

        assertRefused("exchange.refusal.signer");
    }

    @Test
    void a_file_that_is_no_cms_at_all_is_refused() {
        drop(name("01"), "H,hello".getBytes(Charset.defaultCharset()));

        assertRefused("exchange.refusal.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"readme.txt", "2026L00001.weather.p7m", "2026L00001.weather.1.p7m", "2026l00001.weather.01.p7m", "天気.p7m"})
    void a_file_with_a_name_of_its_own_is_refused(String fileName) {
        drop(fileName, sealed(content(1, line(first, "OK"))));

        assertRefused("exchange.refusal.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026L99999.weather.01.p7m", "SHIPMENT.by-medium.01.p7m", "SHIPMENT.number-look-up.01.p7m"})
    void an_answer_to_a_shipment_that_we_did_not_send_is_refused(String pattern) {
        drop(pattern.replace("SHIPMENT", taken.shipment()), sealed(content(1, line(first, "OK"))));

        assertRefused("exchange.refusal.unsolicited");
    }

    @Test
    void an_answer_to_a_shipment_that_has_not_left_is_refused() {
        long third = place();
        String number = users.runAs("worker1", () -> shipments.prepare(new Shipments.Entry(KIND, "p", "b", "i", 10))).number();

        drop(number + "." + KIND + ".01.p7m", sealed("H," + number + "," + KIND + ",20261124,1\r\n" + line(third, "OK") + "\r\nT,1\r\n"));

        assertThat(state(third)).isEqualTo(RequestState.IN_SHIPMENT);
        assertThat(newest().problem()).isEqualTo("exchange.refusal.unsolicited");
    }

    @Test
    void a_file_whose_content_belongs_to_another_shipment_is_refused() {
        drop(name("01"), sealed("H,2026L99999," + KIND + ",20261124,1\r\n" + line(first, "OK") + "\r\nT,1\r\n"));

        assertRefused("exchange.refusal.other-shipment");
    }

    @ParameterizedTest
    @CsvSource({"1,2", "3,2", "2,1", "2,3"})
    void a_file_whose_counts_do_not_agree_is_refused_as_a_whole(int head, int trailer) {
        drop(name("01"), sealed(content(head, line(first, "OK"), line(second, "OK")).replace("T," + head, "T," + trailer)));

        assertRefused("exchange.refusal.count");
    }

    @Test
    void one_malformed_record_refuses_the_whole_file() {
        answer("01", line(first, "OK"), "not a record");

        assertRefused("exchange.refusal.malformed");
    }

    @Test
    void a_file_without_its_trailer_or_with_more_after_it_is_refused() {
        drop(name("01"), sealed(content(1, line(first, "OK")).replace("T,1\r\n", "")));
        assertRefused("exchange.refusal.count");

        drop(name("01"), sealed(content(1, line(first, "OK")) + line(second, "OK") + "\r\n"));
        assertRefused("exchange.refusal.count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261324", "x", ""})
    void a_head_that_is_not_as_agreed_refuses_the_file(String date) {
        drop(name("01"), sealed(content(1, line(first, "OK")).replace("20261124", date)));

        assertRefused("exchange.refusal.malformed");
    }

    @Test
    void an_inquiry_that_is_answered_in_two_places_of_a_file_refuses_the_file() {
        answer("01", line(first, "OK"), line(second, "OK"), line(first, "NO"));

        assertRefused("exchange.refusal.malformed");
    }

    private void assertRefused(String... reasons) {
        assertThat(newest().state()).isEqualTo(ArrivalState.REFUSED);
        assertThat(newest().problem()).isIn((Object[]) reasons);
        if (!newest().problem().equals("exchange.refusal.repeated")) {
            assertThat(inquiries.received).isEmpty();
            assertThat(state(first)).isEqualTo(RequestState.SENT);
            assertThat(state(second)).isEqualTo(RequestState.SENT);
        }
    }

    private void answer(String part, String... lines) {
        partner.answer(taken, part, List.of(lines));
        partner.work();
    }

    private void drop(String fileName, byte[] content) {
        partner.drop(fileName, content);
        partner.work();
    }

    private byte[] sealed(String content) {
        return partner.seal(content, TestKeys.PARTNER, TestKeys.OURS);
    }

    private String content(int count, String... lines) {
        return "H," + taken.shipment() + "," + KIND + ",20261124," + count + "\r\n" + String.join("\r\n", lines) + "\r\nT," + count + "\r\n";
    }

    private String name(String part) {
        return taken.shipment() + "." + KIND + "." + part + ".p7m";
    }

    private static String line(long number, String status) {
        return "%08d,%s,晴れ".formatted(number, status);
    }

    private RequestState state(long number) {
        return exchange.state(number).orElseThrow();
    }

    private Shipments.Shipment shipment() {
        return users.runAs("worker1", () -> shipments.find(taken.shipment()));
    }

    private List<Arrival> arrivals() {
        return users.runAs("worker1", () -> shipments.arrivals(taken.shipment()));
    }

    private Arrival arrival() {
        return arrivals().get(0);
    }

    private Arrival newest() {
        return users.runAs("worker1", () -> shipments.arrivals(null)).get(0);
    }

    private long place() {
        return transactions.execute(status -> exchange.place(new NewRequest(KIND, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())));
    }
}
