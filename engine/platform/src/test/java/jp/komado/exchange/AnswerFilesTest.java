package jp.komado.exchange;

import static jp.komado.exchange.TwoRequests.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import jp.komado.access.CurrentUsers;
import jp.komado.exchange.Shipments.Arrival;
import jp.komado.exchange.Shipments.ArrivalState;
import jp.komado.testing.PartnerDesk;
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

/** What is malformed, truncated, foreign, repeated, unsolicited or sealed by the wrong hand is refused and reported, and changes nothing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AnswerFilesTest {

    private static final String KIND = WeatherInquiries.KIND;

    @Autowired
    private TwoRequests asked;

    @Autowired
    private Shipments shipments;

    @Autowired
    private PartnerDesk partner;

    @Autowired
    private WeatherInquiries inquiries;

    @Autowired
    private CurrentUsers users;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void two_requests_are_on_their_way() {
        asked.send();
    }

    @Test
    void the_same_file_again_is_refused_whatever_its_name() {
        byte[] file = asked.sealed(asked.content(2, line(asked.first, "OK"), line(asked.second, "OK")));
        asked.drop(asked.name("01"), file);
        asked.drop(asked.name("02"), file);

        assertThat(inquiries.received).hasSize(2);
        assertRefused("exchange.refusal.repeated");
    }

    @Test
    void a_file_that_was_left_in_the_folder_by_a_node_that_stopped_is_no_repeat() {
        byte[] file = asked.sealed(asked.content(2, line(asked.first, "OK"), line(asked.second, "OK")));
        asked.drop(asked.name("01"), file);
        jdbc.sql("update komado.exchange_arrival set file_removed = false where file_name = ?").param(asked.name("01")).update();
        asked.drop(asked.name("01"), file);

        assertThat(asked.arrivals()).singleElement().extracting(Arrival::state).isEqualTo(ArrivalState.IMPORTED);
    }

    @Test
    void a_tampered_file_is_refused() {
        byte[] file = asked.sealed(asked.content(2, line(asked.first, "OK"), line(asked.second, "OK")));
        for (int place : new int[] {file.length / 2, file.length - 40, file.length - 200}) {
            byte[] tampered = file.clone();
            tampered[place] ^= 1;
            asked.drop(asked.name("01"), tampered);

            assertRefused("exchange.refusal.unreadable", "exchange.refusal.signer");
        }
    }

    @Test
    void a_truncated_file_is_refused() {
        byte[] file = asked.sealed(asked.content(2, line(asked.first, "OK"), line(asked.second, "OK")));

        asked.drop(asked.name("01"), Arrays.copyOf(file, file.length - 300));
        assertRefused("exchange.refusal.unreadable", "exchange.refusal.signer");

        asked.drop(asked.name("01"), new byte[0]);
        assertRefused("exchange.refusal.unreadable");
    }

    @Test
    void a_file_signed_by_a_stranger_is_refused() {
        asked.drop(asked.name("01"),
            partner.seal(asked.content(2, line(asked.first, "OK"), line(asked.second, "OK")), TestKeys.STRANGER, TestKeys.OURS));

        assertRefused("exchange.refusal.signer");
    }

    @Test
    void a_file_sealed_for_somebody_else_is_refused() {
        asked.drop(asked.name("01"),
            partner.seal(asked.content(2, line(asked.first, "OK"), line(asked.second, "OK")), TestKeys.PARTNER, TestKeys.STRANGER));

        assertRefused("exchange.refusal.not-for-us");
    }

    @Test
    void our_own_file_thrown_back_at_us_is_refused() {
        asked.drop(asked.name("01"),
            partner.seal(asked.content(2, line(asked.first, "OK"), line(asked.second, "OK")), TestKeys.OURS, TestKeys.OURS));

        assertRefused("exchange.refusal.signer");
    }

    @Test
    void a_file_that_is_no_cms_at_all_is_refused() {
        asked.drop(asked.name("01"), "H,hello".getBytes(Charset.defaultCharset()));

        assertRefused("exchange.refusal.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"readme.txt", "2026L00001.weather.p7m", "2026L00001.weather.1.p7m", "2026l00001.weather.01.p7m", "天気.p7m"})
    void a_file_with_a_name_of_its_own_is_refused(String fileName) {
        asked.drop(fileName, asked.sealed(asked.content(1, line(asked.first, "OK"))));

        assertRefused("exchange.refusal.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026L99999.weather.01.p7m", "SHIPMENT.by-medium.01.p7m", "SHIPMENT.number-look-up.01.p7m"})
    void an_answer_to_a_shipment_that_we_did_not_send_is_refused(String pattern) {
        asked.drop(pattern.replace("SHIPMENT", asked.taken.shipment()), asked.sealed(asked.content(1, line(asked.first, "OK"))));

        assertRefused("exchange.refusal.unsolicited");
    }

    @Test
    void an_answer_to_a_shipment_that_has_not_left_is_refused() {
        long third = asked.place();
        String number = users.runAs("worker1", () -> shipments.prepare(new Shipments.Entry(KIND, "p", "b", "i", 10))).number();

        asked.drop(number + "." + KIND + ".01.p7m", asked.sealed("H," + number + "," + KIND + ",20261124,1\r\n" + line(third, "OK") + "\r\nT,1\r\n"));

        assertThat(asked.state(third)).isEqualTo(RequestState.IN_SHIPMENT);
        assertThat(asked.newest().problem()).isEqualTo("exchange.refusal.unsolicited");
    }

    @Test
    void a_file_whose_content_belongs_to_another_shipment_is_refused() {
        asked.drop(asked.name("01"), asked.sealed("H,2026L99999," + KIND + ",20261124,1\r\n" + line(asked.first, "OK") + "\r\nT,1\r\n"));

        assertRefused("exchange.refusal.other-shipment");
    }

    @ParameterizedTest
    @CsvSource({"1,2", "3,2", "2,1", "2,3"})
    void a_file_whose_counts_do_not_agree_is_refused_as_a_whole(int head, int trailer) {
        asked.drop(asked.name("01"),
            asked.sealed(asked.content(head, line(asked.first, "OK"), line(asked.second, "OK")).replace("T," + head, "T," + trailer)));

        assertRefused("exchange.refusal.count");
    }

    @Test
    void one_malformed_record_refuses_the_whole_file() {
        asked.answer("01", line(asked.first, "OK"), "not a record");

        assertRefused("exchange.refusal.malformed");
    }

    @Test
    void a_file_without_its_trailer_or_with_more_after_it_is_refused() {
        asked.drop(asked.name("01"), asked.sealed(asked.content(1, line(asked.first, "OK")).replace("T,1\r\n", "")));
        assertRefused("exchange.refusal.count");

        asked.drop(asked.name("01"), asked.sealed(asked.content(1, line(asked.first, "OK")) + line(asked.second, "OK") + "\r\n"));
        assertRefused("exchange.refusal.count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261324", "x", ""})
    void a_head_that_is_not_as_agreed_refuses_the_file(String date) {
        asked.drop(asked.name("01"), asked.sealed(asked.content(1, line(asked.first, "OK")).replace("20261124", date)));

        assertRefused("exchange.refusal.malformed");
    }

    @Test
    void an_inquiry_that_is_answered_in_two_places_of_a_file_refuses_the_file() {
        asked.answer("01", line(asked.first, "OK"), line(asked.second, "OK"), line(asked.first, "NO"));

        assertRefused("exchange.refusal.malformed");
    }

    private void assertRefused(String... reasons) {
        assertThat(asked.newest().state()).isEqualTo(ArrivalState.REFUSED);
        assertThat(asked.newest().problem()).isIn((Object[]) reasons);
        if (!asked.newest().problem().equals("exchange.refusal.repeated")) {
            assertThat(inquiries.received).isEmpty();
            assertThat(asked.state(asked.first)).isEqualTo(RequestState.SENT);
            assertThat(asked.state(asked.second)).isEqualTo(RequestState.SENT);
        }
    }
}
