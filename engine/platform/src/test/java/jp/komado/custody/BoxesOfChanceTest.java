package jp.komado.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.komado.custody.CustodyWorld.Sealed;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.intake.Journeys;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.SampleCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * ⑰ Papers scanned in and out of boxes, boxes moved, sealed, sent away and fetched as chance has it: after every hand the database says that
 * each box is in exactly one place and the papers of each case in one box at most.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BoxesOfChanceTest {

    private static final int YEAR = CustodyWorld.year() - 3;
    private static final int STEPS = 40;

    @Autowired
    private Journeys journeys;
    @Autowired
    private SampleCases cases;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_box_is_in_one_place_and_a_case_in_one_box_after_every_hand(long seed) {
        var chance = new Random(seed);
        var world = new CustodyWorld(journeys.answeredBy(), cases, partner, jdbc);
        var boxes = List.of(id(world), id(world), id(world));
        var cabinets = List.of(world.cabinet().get("id").asText(), world.cabinet().get("id").asText());
        var papers = List.of(world.told(YEAR), world.told(YEAR), world.told(YEAR), world.told(YEAR));
        var statuses = new ArrayList<Integer>();

        for (int step = 0; step < STEPS; step++) {
            var box = boxes.get(chance.nextInt(boxes.size()));
            var episode = papers.get(chance.nextInt(papers.size()));
            statuses.add(switch (chance.nextInt(8)) {
                case 0, 1, 2 -> world.pack(box, episode.applicationNumber()).status();
                case 3 -> world.journey.as("archivist").delete("/api/custody/boxes/" + box + "/cases/" + episode.id()).status();
                case 4, 5 -> world.journey.as("archivist").post("/api/custody/boxes/" + box + "/place",
                    Map.of("cabinetId", cabinets.get(chance.nextInt(cabinets.size()))), world.etag(box)).status();
                case 6 -> step < STEPS / 2 ? 0 : world.seal(box, world.box(box).get("cases").size()).status();
                default -> step < STEPS / 2 ? 0 : deposit(world, box, episode);
            });
            demandOnePlaceEach(boxes);
            demandOneBoxEach(papers, boxes);
        }

        assertThat(statuses).contains(201).doesNotContain(500).anyMatch(status -> status == 409 || status == 422);
        assertThat(jdbc.sql("select count(*) from komado.custody_stay where box_id = any(?::uuid[])").param(ids(boxes)).query(Integer.class).single())
            .isGreaterThan(boxes.size());
    }

    private static String id(CustodyWorld world) {
        return world.opened(YEAR).get("id").asText();
    }

    /** Orders a box away if it may be; the contractor stores it. */
    private int deposit(CustodyWorld world, String id, ApplicationEpisode any) {
        var box = new Sealed(id, world.box(id).at("/box/number").asText(), any);
        var answer = world.order(OrderKind.DEPOSIT, box);
        if (answer.status() == 201) {
            var order = UUID.fromString(answer.json().get("id").asText());
            world.journey.runJobs(order);
            world.journey.done("head", order, "User_ApproveOrder", CustodyWorld.JSON.objectNode().put("approved", true));
            world.journey.done("archivist", order, "User_HandOverBoxes", CustodyWorld.handOver(box));
            partner.work();
            world.answersAsOrdered();
            world.journey.runJobs(order);
        }
        return answer.status();
    }

    private void demandOnePlaceEach(List<String> boxes) {
        var odd = jdbc.sql("""
                select box.number from komado.custody_box box
                where box.id = any(?::uuid[]) and (
                    (select count(*) from komado.custody_stay stay where stay.box_id = box.id and stay.until is null) <> 1
                    or not exists (select from komado.custody_stay stay where stay.id = box.stay_id and stay.until is null and stay.place = box.place)
                    or exists (select from komado.custody_stay one join komado.custody_stay other on other.box_id = one.box_id and other.id <> one.id
                               where one.box_id = box.id and tstzrange(one.since, one.until) && tstzrange(other.since, other.until)))""")
            .param(ids(boxes)).query(String.class).list();
        assertThat(odd).isEmpty();
    }

    private void demandOneBoxEach(List<ApplicationEpisode> papers, List<String> boxes) {
        for (var episode : papers) {
            assertThat(jdbc.sql("select count(*) from komado.custody_box_case where case_id = ?").param(episode.id()).query(Integer.class).single())
                .isLessThanOrEqualTo(1);
        }
        assertThat(jdbc.sql("""
                select count(*) from komado.custody_box box
                where box.id = any(?::uuid[])
                  and box.cases <> (select count(*) from komado.custody_box_case packed where packed.box_id = box.id)""")
            .param(ids(boxes)).query(Integer.class).single()).isZero();
    }

    private static UUID[] ids(List<String> boxes) {
        return boxes.stream().map(UUID::fromString).toArray(UUID[]::new);
    }
}
