package jp.komado.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.komado.access.CurrentUsers;
import jp.komado.exchange.Shipments.Arrival;
import jp.komado.exchange.Shipments.ArrivalState;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that a partner sends by itself: taken whole by the room whose they are, or not at all. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DeliveriesTest {

    private static int number = 202_601;

    @Autowired
    private Shipments shipments;

    @Autowired
    private PartnerDesk partner;

    @Autowired
    private Newspapers newspapers;

    @Autowired
    private CurrentUsers users;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "news_" + number++ + ".csv";

    @BeforeEach
    void nothing_was_taken_yet() {
        jdbc.sql("delete from komado.exchange_counter where series like ?").param(Newspapers.SERIES + "%").update();
    }

    @AfterEach
    void the_room_works_again() {
        newspapers.failing = false;
    }

    @Test
    void a_delivery_is_taken_by_the_room_whose_it_is() {
        // when
        partner.deliver("payer-1", name, "一面\r\n二面\r\n");
        partner.work();

        // then
        assertThat(taken()).containsExactlyInAnyOrder("一面", "二面");
        assertThat(arrival()).extracting(Arrival::state, Arrival::accepted, Arrival::problem).containsExactly(ArrivalState.IMPORTED, 2, null);
        assertThat(arrival().carrierErasedAt()).isNotNull();
    }

    @Test
    void nothing_is_kept_of_a_delivery_that_the_room_refuses() {
        // when
        partner.deliver("payer-1", name, "一面\r\nFALSE\r\n");
        partner.work();

        // then
        assertThat(taken()).isEmpty();
        assertThat(arrival()).extracting(Arrival::state, Arrival::problem).containsExactly(ArrivalState.REFUSED, "exchange.refusal.count");
    }

    @Test
    void bytes_that_are_no_characters_refuse_the_whole_file() throws IOException {
        // when
        partner.drop("payer-1", name, new String(new byte[] {'a', '\r', '\n', (byte) 0xfd, (byte) 0xff, '\n'}, StandardCharsets.ISO_8859_1));
        partner.work();

        // then
        assertThat(taken()).isEmpty();
        assertThat(arrival()).extracting(Arrival::state, Arrival::problem).containsExactly(ArrivalState.REFUSED, "exchange.refusal.malformed");
    }

    @Test
    void a_room_that_fails_gets_the_file_again_and_keeps_nothing_of_the_first_time() {
        // given
        newspapers.failing = true;
        partner.deliver("payer-1", name, "一面\r\n");
        partner.work();
        assertThat(taken()).isEmpty();
        assertThat(arrival().state()).isEqualTo(ArrivalState.ARRIVED);

        // when
        newspapers.failing = false;
        jdbc.sql("update komado.exchange_arrival set next_attempt_at = now() - interval '1 day' where file_name = ?").param(name + ".p7m").update();
        partner.work();

        // then
        assertThat(taken()).containsExactly("一面");
        assertThat(arrival().state()).isEqualTo(ArrivalState.IMPORTED);
    }

    @Test
    void a_strangers_delivery_another_channels_and_one_of_no_known_name_are_refused() {
        // when
        partner.drop("payer-1", name + ".p7m", partner.seal("一面\r\n", TestKeys.STRANGER, TestKeys.OURS));
        partner.deliver("payer-2", name, "一面\r\n");
        partner.deliver("payer-1", "letter-" + name, "一面\r\n");
        partner.work();

        // then
        assertThat(taken()).isEmpty();
        assertThat(arrivals(name)).hasSize(2).extracting(Arrival::problem).containsExactlyInAnyOrder("exchange.refusal.signer", "exchange.refusal.name");
        assertThat(arrivals("letter-" + name)).extracting(Arrival::problem).containsExactly("exchange.refusal.name");
    }

    private List<String> taken() {
        return jdbc.sql("select substr(series, 6) from komado.exchange_counter where series like ?").param(Newspapers.SERIES + "%")
                .query(String.class).list();
    }

    private Arrival arrival() {
        assertThat(arrivals(name)).hasSize(1);
        return arrivals(name).get(0);
    }

    private List<Arrival> arrivals(String file) {
        return users.runAs("worker1", () -> shipments.arrivals(null)).stream().filter(one -> one.fileName().equals(file + ".p7m")).toList();
    }
}
