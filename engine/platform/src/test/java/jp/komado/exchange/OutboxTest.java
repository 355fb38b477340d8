package jp.komado.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.komado.access.CurrentUsers;
import jp.komado.exchange.Shipments.ActKind;
import jp.komado.exchange.Shipments.Entry;
import jp.komado.exchange.Shipments.Shipment;
import jp.komado.exchange.remote.ExchangeProperties;
import jp.komado.testing.PartnerDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when a file cannot be written, when a node stops, and when several nodes work at once. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OutboxTest {

    private static final String KIND = WeatherInquiries.KIND;

    @Autowired
    private Exchange exchange;

    @Autowired
    private Shipments shipments;

    @Autowired
    private ExchangeWork work;

    @Autowired
    private ExchangeProperties properties;

    @Autowired
    private PartnerDesk partner;

    @Autowired
    private WeatherInquiries inquiries;

    @Autowired
    private CurrentUsers users;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private Path folder;
    private Path elsewhere;

    @BeforeEach
    void nothing_is_left_over() throws IOException {
        folder = properties.channel("linkage").outgoing();
        elsewhere = folder.resolveSibling("elsewhere");
        partner.shipEverything("linkage");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @AfterEach
    void the_share_is_mounted_again() throws IOException {
        inquiries.question = "天気は？";
        if (Files.exists(elsewhere)) {
            Files.move(elsewhere, folder);
        }
    }

    @Test
    void a_share_that_is_not_mounted_lets_the_shipment_wait_and_go_later() throws IOException {
        Files.move(folder, elsewhere);
        String number = release();

        work.run();

        assertThat(shipment(number).state()).isEqualTo(ShipmentState.QUEUED);
        assertThat(shipment(number).problem()).isEqualTo("exchange.failure.folder");
        assertThat(shipment(number).nextAttemptAt()).isAfter(Instant.now());

        Files.move(elsewhere, folder);
        due(number);
        work.run();

        assertThat(shipment(number).state()).isEqualTo(ShipmentState.SENT);
        assertThat(shipment(number).problem()).isNull();
    }

    @Test
    void sending_alone_leaves_what_has_arrived_meanwhile() {
        // given
        String number = release();
        work.send();
        partner.take(KIND).forEach(file -> partner.answer(file, "01", file.records().stream().map(record -> record.substring(0, 8) + ",OK,雪").toList()));

        // when
        work.send();

        // then
        assertThat(shipment(number).state()).isEqualTo(ShipmentState.SENT);

        // when
        work.run();

        // then
        assertThat(shipment(number).state()).isEqualTo(ShipmentState.ANSWERED);
    }

    @Test
    void a_shipment_that_fails_again_and_again_is_dead_until_somebody_releases_it() throws IOException {
        long inquiry = place();
        Files.move(folder, elsewhere);
        String number = release();
        for (int attempt = 0; attempt < properties.attempts(); attempt++) {
            due(number);
            work.run();
        }

        assertThat(shipment(number).state()).isEqualTo(ShipmentState.DEAD);
        assertThat(exchange.state(inquiry)).contains(RequestState.DEAD);
        assertThat(shipment(number).acts()).filteredOn(act -> act.kind() == ActKind.FAILED).hasSize(properties.attempts());

        Files.move(elsewhere, folder);
        users.runAs("worker1", () -> shipments.send(number));
        work.run();

        assertThat(shipment(number).state()).isEqualTo(ShipmentState.SENT);
        assertThat(exchange.state(inquiry)).contains(RequestState.SENT);
    }

    @Test
    void a_dead_shipment_can_be_taken_back_so_that_its_requests_go_with_another() throws IOException {
        long inquiry = place();
        Files.move(folder, elsewhere);
        String number = release();
        jdbc.sql("update komado.exchange_shipment set attempts = ? where number = ?").params(properties.attempts() - 1, number).update();
        work.run();

        users.runAs("worker1", () -> shipments.giveBack(number, "共有フォルダーの故障"));

        assertThat(exchange.state(inquiry)).contains(RequestState.OPEN);
    }

    @Test
    void waits_double_up_to_an_hour() {
        assertThat(properties.wait(1)).isEqualTo(properties.backOff());
        assertThat(properties.wait(3)).isEqualTo(properties.backOff().multipliedBy(4));
        assertThat(properties.wait(40)).hasHours(1);
    }

    @Test
    void a_file_that_was_written_before_the_node_stopped_is_not_written_again() throws IOException {
        String number = release();
        work.run();
        Path file = folder.resolve(number + "." + KIND + ".p7m");
        FileTime written = FileTime.from(Instant.parse("2026-11-23T00:00:00Z"));
        Files.setLastModifiedTime(file, written);
        // the commit was lost with the node
        jdbc.sql("update komado.exchange_shipment set state = 'QUEUED', sent_at = null, next_attempt_at = now() where number = ?")
                .param(number).update();
        jdbc.sql("update komado.exchange_request set state = 'IN_SHIPMENT', sent_at = null where shipment_number = ?").param(number).update();

        work.run();

        assertThat(shipment(number).state()).isEqualTo(ShipmentState.SENT);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }

    @Test
    void what_a_node_left_half_written_is_nobodys_file_and_is_replaced() throws IOException {
        String number = release();
        Files.writeString(folder.resolve("." + number + "." + KIND + ".p7m.tmp"), "half");

        work.run();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly(number + "." + KIND + ".p7m");
        }
        assertThat(partner.take(KIND)).singleElement().extracting(PartnerDesk.Taken::shipment).isEqualTo(number);
    }

    @Test
    void no_clear_text_touches_the_disk() throws IOException {
        inquiries.question = "SECRET-OF-A-FAMILY";
        release();

        work.run();

        try (Stream<Path> files = Files.walk(folder.getParent().getParent())) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("SECRET-OF-A-FAMILY"));
        }
    }

    @Test
    void a_letter_that_the_file_cannot_hold_becomes_the_printers_mark() {
        inquiries.question = "𠮷野";
        release();

        work.run();

        assertThat(partner.take(KIND).get(0).records()).allSatisfy(record -> assertThat(record).endsWith(",〓野"));
    }

    @Test
    void a_record_that_would_smuggle_in_another_line_is_not_written() throws IOException {
        inquiries.question = "晴れ\r\n00000001,偽の照会";
        String number = release();

        work.run();

        assertThat(shipment(number).state()).isEqualTo(ShipmentState.QUEUED);
        assertThat(partner.take(KIND)).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void four_nodes_at_once_write_each_file_and_import_each_answer_once() throws Exception {
        for (int i = 0; i < 12; i++) {
            release();
        }
        List<Callable<Integer>> nodes = List.of(work::run, work::run, work::run, work::run);
        var pool = Executors.newFixedThreadPool(nodes.size());
        try {
            assertThat(sum(pool.invokeAll(nodes))).isEqualTo(12);
            var taken = partner.take(KIND);
            inquiries.received.clear();
            taken.forEach(file -> partner.answer(file, "01", file.records().stream().map(record -> record.substring(0, 8) + ",OK,雪").toList()));

            assertThat(sum(pool.invokeAll(nodes)) + work.run()).isEqualTo(12);
        } finally {
            pool.shutdown();
        }
        assertThat(inquiries.received).extracting(ReceivedAnswer::inquiryNumber).hasSize(12).doesNotHaveDuplicates();
        assertThat(users.runAs("worker1", () -> shipments.arrivals(null)).subList(0, 12))
                .allSatisfy(arrival -> assertThat(arrival.state()).isEqualTo(Shipments.ArrivalState.IMPORTED));
    }

    @Test
    void carriers_go_after_the_set_time_even_if_nobody_took_or_accepted_them() {
        String number = release();
        work.run();
        partner.drop("2026L99999." + KIND + ".01.p7m", new byte[] {1, 2, 3});
        work.run();
        jdbc.sql("update komado.exchange_shipment set sent_at = sent_at - interval '40 days' where number = ?").param(number).update();
        jdbc.sql("update komado.exchange_arrival set arrived_at = arrived_at - interval '40 days' where state = 'REFUSED'").update();

        work.run();

        assertThat(shipment(number).acts()).last().extracting(Shipments.Act::kind).isEqualTo(ActKind.CARRIER_ERASED);
        assertThat(folder.resolve(number + "." + KIND + ".p7m")).doesNotExist();
        assertThat(jdbc.sql("select count(*) from komado.exchange_arrival where payload is not null").query(Long.class).single()).isZero();
    }

    private static int sum(List<Future<Integer>> results) throws Exception {
        int sum = 0;
        for (var result : results) {
            sum += result.get();
        }
        return sum;
    }

    private String release() {
        place();
        String number = users.runAs("worker1", () -> shipments.prepare(new Entry(KIND, "目的", "根拠", "項目", 100))).number();
        users.runAs("usage", () -> shipments.approve(number));
        users.runAs("worker1", () -> shipments.send(number));
        return number;
    }

    private void due(String number) {
        jdbc.sql("update komado.exchange_shipment set next_attempt_at = now() where number = ? and state = 'QUEUED'").param(number).update();
    }

    private Shipment shipment(String number) {
        return users.runAs("worker1", () -> shipments.find(number));
    }

    private long place() {
        return transactions.execute(status -> exchange.place(new NewRequest(KIND, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())));
    }
}
