package jp.komado.demo.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.demo.walk.RefundPapers.Claim;
import jp.komado.exchange.ExchangeWork;
import jp.komado.payment.RefundDesk;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.TaskHandler;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * ⑮ The families' refunds of the last two weeks: each day one more claim comes in, and each goes as far as its place in the list says, so
 * that in the end some wait at every desk, some are paid, one is refused and one came back from the bank.
 */
@Component
class RefundsDay implements OfficeDuty {

    /** How far a claim comes. */
    private enum Stop { ENTERED_BY_NOBODY, WITHOUT_POINTS, TO_BE_PROPOSED, TO_BE_APPROVED, PAID, RETURNED, CORRECTED, REFUSED }

    /** What has to go to the bank first, since the bank takes until the next morning. */
    private static final List<Stop> STOPS = List.of(Stop.PAID, Stop.CORRECTED, Stop.REFUSED, Stop.RETURNED, Stop.PAID, Stop.PAID,
        Stop.TO_BE_APPROVED, Stop.WITHOUT_POINTS, Stop.TO_BE_PROPOSED, Stop.TO_BE_APPROVED, Stop.ENTERED_BY_NOBODY);
    private static final int DAYS = 18;
    private static final String ENTERS = "payment";
    private static final String PROPOSES = "payment2";
    private static final String APPROVES = "subsidy-head";

    private record Refund(UUID id, Stop stop, Claim claim) {
    }

    private final RefundDesk desk;
    private final RefundPapers papers;
    private final ExchangeWork exchange;
    private final WalkLog log;
    private final Workflow workflow;
    private final WorkItems workItems;
    private final Map<String, TaskHandler> handlers;
    private final Office office;
    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    RefundsDay(RefundDesk desk, RefundPapers papers, ExchangeWork exchange, WalkLog log, Workflow workflow, WorkItems workItems,
               List<TaskHandler> handlers, Office office, JdbcTemplate jdbc, ObjectMapper json) {
        this.desk = desk;
        this.papers = papers;
        this.exchange = exchange;
        this.log = log;
        this.workflow = workflow;
        this.workItems = workItems;
        this.handlers = handlers.stream().collect(Collectors.toMap(TaskHandler::formKey, handler -> handler));
        this.office = office;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Duty duty() {
        return Duty.REFUNDS;
    }

    @Override
    public boolean isDue() {
        var today = office.today();
        return !today.isBefore(log.day(today).minusDays(DAYS));
    }

    /** What an interrupted day left is found in the state in which it left it. */
    @Override
    public void perform() {
        var claims = papers.claims(office.today(), STOPS.size());
        var claimed = false;
        for (var claim : claims) {
            var stop = STOPS.get(claim.place());
            var begun = begun(claim);
            if (begun.isPresent()) {
                lead(new Refund(begun.get(), stop, claim));
            } else if (!claimed) {
                claimed = true;
                lead(new Refund(office.as(ENTERS, () -> desk.claim(claim.recipientNumber(), office.today())), stop, claim));
            }
        }
        exchange.send();
    }

    private Optional<UUID> begun(Claim claim) {
        return jdbc.queryForList("select id from komado.refund where person_id = ? order by opened_at limit 1", UUID.class, claim.personId())
            .stream().findFirst();
    }

    /** One after the other, as far as it is to come; where nothing is on the desk, nothing is done. */
    private void lead(Refund refund) {
        workflow.runJobs(refund.id());
        if (refund.stop() == Stop.ENTERED_BY_NOBODY) {
            return;
        }
        var account = refund.stop() == Stop.RETURNED || refund.stop() == Stop.CORRECTED ? papers.unknownAccount(refund.claim())
            : papers.account(refund.claim());
        complete(ENTERS, refund.id(), "User_EnterRefund",
            papers.form(refund.claim(), office.today(), account, refund.stop() != Stop.WITHOUT_POINTS, refund.stop() == Stop.REFUSED));
        if (refund.stop() == Stop.WITHOUT_POINTS || refund.stop() == Stop.TO_BE_PROPOSED) {
            return;
        }
        var isGranted = prefill(refund.id(), "User_ProposeRefund").map(facts -> facts.at("/refund/refundYen").asLong() > 0).orElse(false);
        complete(PROPOSES, refund.id(), "User_ProposeRefund", isGranted ? Map.of("proposal", "GRANT", "reason", "領収書と療養証明書のとおり")
            : Map.of("proposal", "REFUSE", "reason", "診療の月に有効な受給者証がなく、支給する額がない"));
        if (refund.stop() == Stop.TO_BE_APPROVED) {
            return;
        }
        complete(APPROVES, refund.id(), "User_ApproveRefund", Map.of("approved", true));
        if (refund.stop() == Stop.CORRECTED) {
            complete(ENTERS, refund.id(), "User_CorrectAccount", Map.of("account", papers.account(refund.claim()), "evidence", "通帳の写し"));
        }
    }

    private void complete(String user, UUID refund, String element, Map<String, Object> answer) {
        item(refund, element).ifPresent(item -> office.as(user, () -> workItems.complete(item.id(), item.version(), json.valueToTree(answer))));
        workflow.runJobs(refund);
    }

    private Optional<JsonNode> prefill(UUID refund, String element) {
        return item(refund, element).map(item -> office.as(PROPOSES, () -> json.valueToTree(handlers.get(item.formKey()).prefill(refund))));
    }

    private Optional<WorkItem> item(UUID refund, String element) {
        return workItems.openOf(refund).stream().filter(item -> item.elementId().equals(element)).findFirst();
    }
}
