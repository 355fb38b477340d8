package jp.komado.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Persons;
import jp.komado.issuance.Certificates;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.SampleCases;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Certificates that end, and what the people at the desk do with their notices. */
final class Renewing {

    private final int port;
    private final SampleCases cases;
    private final Persons persons;
    private final Certificates certificates;
    private final Workflow workflow;
    private final WorkItems workItems;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Map<String, KomadoClient> clients = new HashMap<>();

    Renewing(int port, SampleCases cases, Persons persons, Certificates certificates, Workflow workflow, WorkItems workItems,
             TransactionTemplate transactions, JdbcClient jdbc) {
        this.port = port;
        this.cases = cases;
        this.persons = persons;
        this.certificates = certificates;
        this.workflow = workflow;
        this.workItems = workItems;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    /** The end of the month that is three months ahead: due, and not reminded of yet. */
    static LocalDate soon() {
        return YearMonth.from(today()).plusMonths(3).atEndOfMonth();
    }

    /** A child of Chuo whose posted certificate ends on a day. */
    ApplicationEpisode certifiedUntil(LocalDate end) {
        ApplicationEpisode episode = cases.entered("131024", ApplicationStatus.CERTIFIED);
        certificates.assignNumber(episode.id());
        certificates.render(episode.id());
        certificates.printIsRight(episode.id(), "worker2", null);
        certificates.recordPosting(episode.id());
        jdbc.sql("update komado.certificate set valid_from = :from, valid_to = :to where case_id = :id")
            .param("from", end.minusYears(1).plusDays(1)).param("to", end).param("id", episode.id()).update();
        return episode;
    }

    /** Changes something about the patient. */
    void describe(UUID personId, LocalDate birthDate, String address) {
        transactions.executeWithoutResult(status -> {
            PersonDetails known = persons.find(personId).details();
            persons.describe(personId, new PersonDetails(known.familyName(), known.givenName(), known.familyKana(), known.givenKana(),
                birthDate == null ? known.birthDate() : birthDate, known.sex(), known.postalCode(), address, known.phone(), true));
        });
    }

    /** Extracts what is due; the notices' jobs are done. */
    int extracted(LocalDate monthEnd) {
        Answer answer = as("worker1").post("/api/renewals", Map.of("monthEnd", monthEnd.toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        jdbc.sql("select id from komado.renewal_notice where state = 'EXTRACTED'").query(UUID.class).list().forEach(this::runJobs);
        return answer.json().get("extracted").asInt();
    }

    void runJobs(UUID noticeId) {
        while (workflow.runJobs(noticeId) > 0) {
            // a job may leave another one behind
        }
    }

    UUID noticeOf(ApplicationEpisode episode) {
        return jdbc.sql("select id from komado.renewal_notice where case_id = ?").param(episode.id()).query(UUID.class).single();
    }

    String state(UUID noticeId) {
        return jdbc.sql("select state from komado.renewal_notice where id = ?").param(noticeId).query(String.class).single();
    }

    String numberOf(UUID noticeId) {
        return jdbc.sql("select number from komado.renewal_notice where id = ?").param(noticeId).query(String.class).single();
    }

    UUID waveOf(LocalDate monthEnd) {
        return jdbc.sql("select id from komado.renewal_wave where month_end = ?").param(monthEnd).query(UUID.class).single();
    }

    JsonNode wave(LocalDate monthEnd) {
        return as("worker1").get("/api/renewals/" + waveOf(monthEnd)).json().get("wave");
    }

    Answer complete(String user, UUID noticeId, Map<String, Object> form) {
        WorkItem item = workItems.openOf(noticeId).get(0);
        Answer answer = as(user).post("/api/work-items/" + item.id() + "/complete", form, "\"" + item.version() + "\"");
        runJobs(noticeId);
        return answer;
    }

    /** Takes all letters that wait through the post. */
    UUID posted(LocalDate monthEnd, String kind) {
        UUID run = opened(monthEnd, kind);
        assertThat(check("worker2", run, letters(run)).status()).isEqualTo(204);
        Answer confirmed = confirm("head", run, letters(run));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(204);
        return run;
    }

    UUID opened(LocalDate monthEnd, String kind) {
        Answer answer = as("worker1").post("/api/renewals/" + waveOf(monthEnd) + "/runs", Map.of("kind", kind));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").asText());
    }

    JsonNode run(UUID run) {
        return as("worker1").get("/api/renewal-runs/" + run).json();
    }

    int letters(UUID run) {
        return run(run).at("/totals/letters").asInt();
    }

    Answer check(String user, UUID run, int count) {
        return as(user).post("/api/renewal-runs/" + run + "/check", Map.of("count", count), etag(run));
    }

    Answer confirm(String user, UUID run, int count) {
        return as(user).post("/api/renewal-runs/" + run + "/confirmation",
            Map.of("receiptNumber", "R-2026-16", "count", count, "postedOn", today().toString()), etag(run));
    }

    private String etag(UUID run) {
        return as("worker1").get("/api/renewal-runs/" + run).etag();
    }

    KomadoClient as(String user) {
        return clients.computeIfAbsent(user, id -> KomadoClient.signedIn(port, id));
    }
}
