package jp.komado.copies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import jp.komado.access.CurrentUser;
import jp.komado.access.Role;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.issuance.Certificates;
import jp.komado.issuance.ResultLists;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.PartnerDesk.Taken;
import jp.komado.testing.SampleCases;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Both ends of the copy registration in tests: certified people on our side, the linkage server on the other. */
@Component
class CopyDesk {

    static final String KIND = "copy-registration";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final CurrentUser WORKER = new CurrentUser("worker1", "職員", "家庭支援課", Set.of(Role.CASE_WORKER), null);

    private final SampleCases cases;
    private final Certificates certificates;
    private final ResultLists resultLists;
    private final List<TaskHandler> handlers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Workflow workflow;
    private final WorkItems workItems;
    private final PartnerDesk partner;
    private final Environment environment;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, KomadoClient> clients = new HashMap<>();

    CopyDesk(SampleCases cases, Certificates certificates, ResultLists resultLists, List<TaskHandler> handlers,
             JdbcClient jdbc, TransactionTemplate transactions, Workflow workflow, WorkItems workItems, PartnerDesk partner,
             Environment environment) {
        this.cases = cases;
        this.certificates = certificates;
        this.resultLists = resultLists;
        this.handlers = handlers;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.workflow = workflow;
        this.workItems = workItems;
        this.partner = partner;
        this.environment = environment;
    }

    /** A child whose certificate was posted. */
    record Child(UUID caseId, UUID personId, String key, String integratedNumber) {
    }

    /** A child with a certificate and a linkage code. */
    Child certified() {
        var child = withoutCode();
        giveCode(child);
        return child;
    }

    /** A child with a certificate for whom no code was obtained. */
    Child withoutCode() {
        ApplicationEpisode episode = cases.entered("131024", ApplicationStatus.CERTIFIED);
        certificates.assignNumber(episode.id());
        certificates.render(episode.id());
        transactions.executeWithoutResult(status -> check(episode.id()));
        certificates.recordPosting(episode.id());
        transactions.executeWithoutResult(status -> resultLists.addCertified(episode.id()));
        var certificate = certificates.of(episode.id());
        return new Child(episode.id(), episode.patientId(), certificate.recipientNumber() + "%03d".formatted(certificate.issueNumber()),
            "%015d".formatted(900_000_000 + NUMBERS.incrementAndGet()));
    }

    private void check(UUID caseId) {
        try {
            handlers.stream().filter(each -> each.formKey().equals("check-print")).findFirst().orElseThrow().complete(
                new TaskContext("task", caseId, "User_CheckPrint", WORKER, null), json.readTree("{\"outcome\":\"OK\",\"addressChecked\":true}"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An application that is not decided. */
    UUID applied() {
        return cases.entered("131024", ApplicationStatus.EXAMINATION).id();
    }

    void giveCode(Child child) {
        jdbc.sql("""
            insert into komado.linkage_code (person_id, integrated_number, result, inquiry_number, answered_on)
            values (?, ?, 'OBTAINED', ?, current_date)""").params(child.personId(), child.integratedNumber(), NUMBERS.get() + 50_000_000L)
            .update();
    }

    /** The original changes. */
    void changeCap(Child child, int yen) {
        jdbc.sql("update komado.certificate set monthly_cap_yen = ? where case_id = ?").params(yen, child.caseId()).update();
    }

    /** Somebody's information was refused for the child's protection. */
    void protect(Child child) {
        jdbc.sql("""
            insert into komado.linkage_inquiry (id, case_id, person_id, kind, inquiry_number, asked_on, asked_at, asked_by, state, response)
            values (gen_random_uuid(), ?, ?, 'code-acquisition', ?, current_date, now(), 'KOMADO', 'ANSWERED', 'REFUSED_NONDISCLOSURE')""")
            .params(child.caseId(), child.personId(), NUMBERS.incrementAndGet() + 60_000_000L).update();
    }

    /** Whatever other tests left is registered, so that a run finds this test's changes only. */
    void upToDate() {
        var run = run();
        if (partner.shipAndAnswer(KIND, CopyDesk::fine).isEmpty()) {
            assertThat(stateOf(run)).isIn("NOTHING", "ANSWERED");
        }
        workflow.runJobs(run);
    }

    /** A run that was asked for by hand, as far as it goes by itself. */
    UUID run() {
        var answer = as("worker1").post("/api/copy-registrations", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var run = UUID.fromString(answer.json().get("id").asText());
        goOn(run);
        return run;
    }

    void goOn(UUID id) {
        while (workflow.runJobs(id) > 0) {
            // a job may leave another one behind
        }
    }

    /** What is open leaves, and is answered like this. */
    void answered(UUID run, Function<String, String> result) {
        partner.shipAndAnswer(KIND, record -> List.of(record.substring(0, 15) + "," + result.apply(record)));
        goOn(run);
    }

    /** The records of a run as the linkage server takes them; nothing is answered. */
    Taken taken() {
        partner.shipEverything("linkage");
        return partner.take(KIND).get(0);
    }

    static List<String> fine(String record) {
        return List.of(record.substring(0, 15) + "," + result(record));
    }

    static String result(String record) {
        return record.split(",")[1].equals("U") ? "REGISTERED" : "DELETED";
    }

    /** The line of the copy as the server holds it. */
    static String held(Child child, int capYen, boolean off) {
        return child.integratedNumber() + "," + child.key() + ",1,20261023,20270930,04_37_066," + capYen + ",IV,1," + (off ? "1" : "0");
    }

    static String file(String kind, String number, LocalDate day, List<String> lines) {
        var head = "H," + number + "," + kind + "," + day.toString().replace("-", "") + "," + lines.size() + "\r\n";
        return head + String.join("", lines.stream().map(line -> line + "\r\n").toList()) + "T," + lines.size() + "\r\n";
    }

    String stateOf(UUID run) {
        return jdbc.sql("select state from komado.copy_run where id = ?").param(run).query(String.class).single();
    }

    /** The record of a child in a run: its operation, reason, state and problem. */
    String itemOf(UUID run, Child child) {
        return jdbc.sql("""
            select concat_ws(' ', operation, reason, state, problem) from komado.copy_item where run_id = ? and record_key = ?""")
            .params(run, child.key()).query(String.class).optional().orElse("");
    }

    JsonNode page(UUID run) {
        var answer = as("worker1").get("/api/copy-registrations/" + run);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    Answer complete(String user, UUID id, String element, Map<String, ?> form) {
        var item = task(id, element);
        var answer = as(user).post("/api/work-items/" + item.id() + "/complete", form, "\"" + item.version() + "\"");
        goOn(id);
        return answer;
    }

    WorkItem task(UUID id, String element) {
        return workItems.openOf(id).stream().filter(item -> item.elementId().equals(element)).findFirst().orElseThrow(
            () -> new AssertionError("no open " + element + " but " + workItems.openOf(id).stream().map(WorkItem::elementId).toList()));
    }

    List<String> open(UUID id) {
        return workItems.openOf(id).stream().map(WorkItem::elementId).toList();
    }

    KomadoClient as(String user) {
        var port = environment.getRequiredProperty("local.server.port", Integer.class);
        return clients.computeIfAbsent(user, id -> KomadoClient.signedIn(port, id));
    }
}
