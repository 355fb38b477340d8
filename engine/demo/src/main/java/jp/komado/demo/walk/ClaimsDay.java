package jp.komado.demo.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.claims.ClaimMonth;
import jp.komado.claims.ClaimMonths;
import jp.komado.claims.ClaimWork;
import jp.komado.exchange.ExchangeWork;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.TaskHandler;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * ⑬ to ⑮ The claim months: on the fifth the payers' lists are there and checked, then people decide what was held, the payment is checked,
 * approved and confirmed, and after the twentieth the month is closed. Of the month that runs some exceptions still lie there.
 */
@Component
class ClaimsDay implements OfficeDuty {

    private static final int LISTS = 5;
    private static final int DECISIONS = 9;
    private static final int PAYMENT = 12;
    private static final int CLOSING = 20;
    private static final int MONTHS_BEFORE = 2;
    private static final int ROUNDS = 5;
    private static final Map<String, String> DESKS = Map.of("User_ResolveException", "payment", "User_CheckOrders", "payment2",
        "User_ApprovePayment", "subsidy-head", "User_CloseMonth", "subsidy-head");

    private final ClaimMonths months;
    private final ClaimWork work;
    private final ExchangeWork exchange;
    private final PayersOffice payers;
    private final Inquiries inquiries;
    private final WalkLog log;
    private final Workflow workflow;
    private final WorkItems workItems;
    private final Map<String, TaskHandler> handlers;
    private final Office office;
    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    ClaimsDay(ClaimMonths months, ClaimWork work, ExchangeWork exchange, PayersOffice payers, Inquiries inquiries, WalkLog log,
              Workflow workflow, WorkItems workItems, List<TaskHandler> handlers, Office office, JdbcTemplate jdbc, ObjectMapper json) {
        this.months = months;
        this.work = work;
        this.exchange = exchange;
        this.payers = payers;
        this.inquiries = inquiries;
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
        return Duty.CLAIMS;
    }

    @Override
    public boolean isDue() {
        return next().isPresent();
    }

    /** One stage of a month a day; what an interrupted day left is found in the state in which it left it. */
    @Override
    public void perform() {
        next().ifPresent(Runnable::run);
    }

    private Optional<Runnable> next() {
        var today = office.today();
        var billing = YearMonth.from(today);
        if (billing.isBefore(running().minusMonths(MONTHS_BEFORE)) || today.getDayOfMonth() < LISTS) {
            return Optional.empty();
        }
        var month = months.byMonth(billing).orElse(null);
        if (month == null || month.state() == ClaimMonth.State.OPEN || month.state() == ClaimMonth.State.ADJUDICATING) {
            return payers.hasHolders(billing) ? Optional.of(() -> receive(billing)) : Optional.empty();
        }
        return switch (month.state()) {
            case EXCEPTIONS -> from(DECISIONS, today, undecided(month) > 0, () -> decide(month));
            case READY -> from(PAYMENT, today, true, () -> pay(month));
            case ORDERED -> from(PAYMENT, today, true, () -> confirm(month));
            case PAID -> from(CLOSING, today, true, () -> close(month));
            default -> Optional.empty();
        };
    }

    private static Optional<Runnable> from(int day, LocalDate today, boolean due, Runnable stage) {
        return due && today.getDayOfMonth() >= day ? Optional.of(stage) : Optional.empty();
    }

    /** The month in which the prefecture stands when its past is loaded. */
    private YearMonth running() {
        return YearMonth.from(log.day(office.today()));
    }

    private void receive(YearMonth billing) {
        payers.deliver(billing);
        while (exchange.run() > 0) {
            // a round may leave files that came in the meantime
        }
        months.byMonth(billing).ifPresent(this::goOn);
    }

    /** The month that runs keeps a few exceptions for whoever tries the demo. */
    private void decide(ClaimMonth month) {
        for (var exception : open(month)) {
            complete(exception, "User_ResolveException", Map.of("outcome", "RETURN", "reason", "医療機関に内容を確かめてもらう"));
        }
        goOn(month);
    }

    private int undecided(ClaimMonth month) {
        return open(month).size();
    }

    private List<UUID> open(ClaimMonth month) {
        var kept = month.billing().equals(running()) ? 0 : Integer.MAX_VALUE;
        return jdbc.queryForList("select id from komado.claim_exception where claim_month_id = ? and state = 'OPEN' order by number limit ?", UUID.class,
            month.id(), kept);
    }

    private void pay(ClaimMonth month) {
        goOn(month);
        var orders = prefill(month.id(), "User_CheckOrders");
        if (orders.isPresent()) {
            var total = 0L;
            for (var order : orders.get().at("/payment/orders")) {
                total += order.path("totalYen").asLong();
            }
            complete(month.id(), "User_CheckOrders", Map.of("checked", true, "totalYen", total));
        }
        complete(month.id(), "User_ApprovePayment", Map.of("approved", true));
        goOn(month);
        exchange.send();
    }

    private void confirm(ClaimMonth month) {
        inquiries.receive();
        goOn(month);
    }

    private void close(ClaimMonth month) {
        complete(month.id(), "User_CloseMonth", Map.of("confirmed", true));
        goOn(month);
    }

    /** What the house does by itself goes on as far as it can. */
    private void goOn(ClaimMonth month) {
        for (int round = 0; round < ROUNDS; round++) {
            workflow.runJobs(month.id());
            work.run();
            jdbc.queryForList("select id from komado.claim_exception where claim_month_id = ? and state <> 'APPLIED'", UUID.class, month.id())
                .forEach(workflow::runJobs);
        }
    }

    private void complete(UUID episode, String element, Map<String, Object> answer) {
        item(episode, element).ifPresent(item -> office.as(DESKS.get(element), () -> workItems.complete(item.id(), item.version(), json.valueToTree(answer))));
        workflow.runJobs(episode);
    }

    private Optional<JsonNode> prefill(UUID episode, String element) {
        return item(episode, element).map(item -> office.as(DESKS.get(element), () -> json.valueToTree(handlers.get(item.formKey()).prefill(episode))));
    }

    private Optional<WorkItem> item(UUID episode, String element) {
        return workItems.openOf(episode).stream().filter(item -> item.elementId().equals(element)).findFirst();
    }
}
