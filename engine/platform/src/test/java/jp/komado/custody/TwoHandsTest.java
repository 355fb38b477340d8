package jp.komado.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.komado.intake.Journeys;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.SampleCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** ⑰ Two people scan the same box at the same moment; and the database, asked behind the program's back, does not give in either. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TwoHandsTest {

    @Autowired
    private Journeys journeys;
    @Autowired
    private SampleCases cases;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    private CustodyWorld world;

    @BeforeEach
    void setUp() {
        world = new CustodyWorld(journeys.answeredBy(), cases, partner, jdbc);
    }

    @RepeatedTest(5)
    void a_box_scanned_at_two_cabinets_stands_in_one() throws Exception {
        var box = world.sealed(CustodyWorld.year() - 3);
        var seen = world.etag(box.id());
        var one = world.cabinet().get("id").asText();
        var other = world.cabinet().get("id").asText();
        world.journey.as("archivist");

        var answers = atOnce(() -> move(box.id(), one, seen), () -> move(box.id(), other, seen));

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(jdbc.sql("select count(*) from komado.custody_stay where box_id = ? and until is null").param(UUID.fromString(box.id()))
            .query(Integer.class).single()).isEqualTo(1);
        assertThat(world.box(box.id()).get("history")).hasSize(2);
    }

    private int move(String boxId, String cabinetId, String seen) {
        return world.journey.as("archivist").post("/api/custody/boxes/" + boxId + "/place", Map.of("cabinetId", cabinetId), seen).status();
    }

    @RepeatedTest(20)
    void the_papers_of_a_case_scanned_into_two_boxes_lie_in_one() throws Exception {
        var episode = world.told(CustodyWorld.year() - 3);
        var one = world.opened(CustodyWorld.year() - 3).get("id").asText();
        var other = world.opened(CustodyWorld.year() - 3).get("id").asText();

        var answers = atOnce(() -> world.pack(one, episode.applicationNumber()).status(), () -> world.pack(other, episode.applicationNumber()).status());

        assertThat(answers).containsExactlyInAnyOrder(201, 422);
        assertThat(world.box(one).get("cases").size() + world.box(other).get("cases").size()).isEqualTo(1);
        assertThat(world.box(one).at("/box/cases").asInt() + world.box(other).at("/box/cases").asInt()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void two_orders_for_one_box_at_once_are_one_order() throws Exception {
        var box = world.sealed(CustodyWorld.year() - 3);

        var answers = atOnce(() -> world.order(OrderKind.DEPOSIT, box).status(), () -> world.order(OrderKind.DEPOSIT, box).status());

        assertThat(answers).contains(201).containsAnyOf(409, 412);
        assertThat(jdbc.sql("select count(*) from komado.lot_item where subject_id = ? and result = 'OPEN'").param(UUID.fromString(box.id()))
            .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void the_database_refuses_a_second_place_no_place_and_an_end_without_a_certificate() {
        var id = UUID.fromString(world.sealed(CustodyWorld.year() - 5).id());

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> jdbc.sql("""
                insert into komado.custody_stay (id, box_id, place, shelf, since) values (?, ?, 'CONTRACTOR', 'A-1', now())""")
            .params(UUID.randomUUID(), id).update())).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("custody_stay_one_place");
        assertThatThrownBy(() -> transactions.executeWithoutResult(status ->
            jdbc.sql("update komado.custody_stay set until = now() where box_id = ?").param(id).update()))
            .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("custody_box_has_one_place");
        assertThatThrownBy(() -> transactions.executeWithoutResult(status ->
            jdbc.sql("update komado.custody_box set place = 'DISPOSED', state = 'DISPOSED' where id = ?").param(id).update()))
            .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> jdbc.sql("""
                update komado.custody_box set disposed_on = destroy_from - 1 where id = ?""").param(id).update()))
            .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(world.box(id.toString()).at("/box/place/place").asText()).isEqualTo("CABINET");
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var hands = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        try {
            var results = new ArrayList<Integer>();
            for (var result : hands.invokeAll(List.of(together(start, one), together(start, other)), 30, TimeUnit.SECONDS)) {
                results.add(result.get());
            }
            return results;
        } finally {
            hands.shutdownNow();
        }
    }

    private static Callable<Integer> together(CyclicBarrier start, Callable<Integer> hand) {
        return () -> {
            start.await(10, TimeUnit.SECONDS);
            return hand.call();
        };
    }
}
