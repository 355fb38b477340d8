package jp.komado.claims.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.claims.ExceptionOutcome;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.problem.Messages;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exceptions of a month on the screen, through the gate. */
@Component
public class ExceptionViews {

    private final JdbcClient database;
    private final Persons persons;
    private final WorkItems workItems;
    private final PersonalDataGate gate;
    private final Messages messages;

    ExceptionViews(JdbcClient database, Persons persons, WorkItems workItems, PersonalDataGate gate, Messages messages) {
        this.database = database;
        this.persons = persons;
        this.workItems = workItems;
        this.gate = gate;
        this.messages = messages;
    }

    /** An exception; whole yen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExceptionView(UUID id, String number, String recipientNumber, @Nullable String personName, @Nullable UUID personId, YearMonth service,
                                int lines, long amountYen, List<String> reasons, ExceptionState state, @Nullable ExceptionOutcome outcome,
                                @Nullable String workItemId) {
    }

    /** How far an exception is. */
    public enum ExceptionState { OPEN, DECIDED, APPLIED }

    /** The exceptions of a month in the order of their numbers, after one of them. */
    @Transactional(readOnly = true)
    public List<ExceptionView> page(UUID month, boolean openOnly, String after, int limit) {
        List<ClaimException> found = database.sql("""
                select * from komado.claim_exception
                where claim_month_id = ? and number > ? and (not ? or state <> 'APPLIED') order by number limit ?""")
            .params(month, after, openOnly, limit).query((row, i) -> ClaimException.read(row)).list();
        var people = found.stream().map(ClaimException::personId).filter(Objects::nonNull).collect(Collectors.toSet());
        var look = new Look(Right.CLAIM_READ, Purpose.CASE_WORK, "claim-exceptions", null, persons.logKeys(people));
        return gate.show(look, () -> views(found, persons.find(people)));
    }

    private List<ExceptionView> views(List<ClaimException> found, Map<UUID, Person> people) {
        Map<UUID, List<String>> reasons = database.sql("""
                select distinct line.exception_id, finding.code from komado.claim_finding finding join komado.claim_line line on line.id = finding.line_id
                where finding.held and line.exception_id = any(?::uuid[]) order by 2""")
            .param(found.stream().map(ClaimException::id).toArray(UUID[]::new))
            .query((row, i) -> Map.entry(row.getObject(1, UUID.class), messages.text("claims.code." + row.getString(2)))).list().stream()
            .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.stream().map(one -> {
            var person = one.personId() == null ? null : people.get(one.personId());
            var item = one.state() == ClaimException.State.OPEN ? workItems.openOf(one.id()).stream().findFirst().map(WorkItem::id).orElse(null) : null;
            return new ExceptionView(one.id(), one.number(), one.recipientNumber(), person == null ? null : person.fullName(), one.personId(),
                one.service(), one.lines(), one.amountYen(), reasons.getOrDefault(one.id(), List.of()), ExceptionState.valueOf(one.state().name()),
                one.outcome(), item);
        }).toList();
    }
}
