package jp.komado.worklist.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.calendar.DateText;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.problem.Messages;
import jp.komado.workflow.ProcessPosition;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.AwaitedAnswer;
import jp.komado.worklist.AwaitedAnswers;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.CaseLabels;
import jp.komado.worklist.Waiting;
import jp.komado.worklist.WorkItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says why a case waits: who has the ball, since when in office days, and what happens by itself next. */
@Component
public class WaitingSentences {

    private final Workflow workflow;
    private final Users users;
    private final CaseLabels cases;
    private final OfficeCalendar calendar;
    private final Messages messages;
    private final ObjectProvider<AwaitedAnswers> awaited;
    private final Clock clock;

    WaitingSentences(Workflow workflow, Users users, CaseLabels cases, OfficeCalendar calendar, Messages messages,
            ObjectProvider<AwaitedAnswers> awaited, Clock clock) {
        this.workflow = workflow;
        this.users = users;
        this.cases = cases;
        this.calendar = calendar;
        this.messages = messages;
        this.awaited = awaited;
        this.clock = clock;
    }

    /** The sentence of a case with these open items. */
    Waiting of(UUID caseId, List<WorkItem> open) {
        return open.isEmpty() ? withoutPerson(caseId) : of(open.get(0));
    }

    /** The sentence of an open item. */
    public Waiting of(WorkItem item) {
        int officeDays = officeDaysSince(item.createdAt());
        String who = who(item);
        String next = messages.text("worklist.next." + item.elementId());
        String sentence = messages.text("worklist.waiting", who, title(item), officeDays, date(item.dueDate()), next);
        return new Waiting(sentence, who, item.createdAt(), officeDays, next);
    }

    /** What the item is called, in the language of the request. */
    public String title(WorkItem item) {
        String key = "worklist.element." + item.elementId();
        return messages.has(key) ? messages.text(key) : item.name();
    }

    /** Office days past the due date; zero on the day itself, negative while there are days left, zero for finished items. */
    public int overdueOfficeDays(WorkItem item) {
        LocalDate today = LocalDate.now(clock);
        if (!item.open()) {
            return 0;
        }
        return item.dueDate().isBefore(today)
                ? Math.max(1, calendar.officeDaysBetween(item.dueDate(), today))
                : -calendar.officeDaysBetween(today, item.dueDate());
    }

    private String who(WorkItem item) {
        String desk = item.queue().startsWith("ward-")
                ? messages.text("worklist.ward", municipality(item))
                : messages.text("worklist.queue." + item.queue());
        return Optional.ofNullable(item.assignee())
                .flatMap(users::find)
                .map(UserSummary::name)
                .map(name -> messages.text("worklist.person", desk, name))
                .orElse(desk);
    }

    private String municipality(WorkItem item) {
        CaseLabel label = cases.labels(Set.of(item.caseId())).get(item.caseId());
        return label == null ? item.municipalityCode() : label.municipalityName();
    }

    private Waiting withoutPerson(UUID caseId) {
        List<ProcessPosition.Instance> running = workflow.position(caseId).instances().stream()
                .filter(instance -> "ACTIVE".equals(instance.state()))
                .toList();
        Optional<Waiting> forAnswer = running.stream()
                .flatMap(instance -> instance.active().stream())
                .flatMap(active -> awaited.stream().flatMap(room -> room.of(caseId, active.elementId()).stream())
                        .map(answer -> forAnswer(answer, active.since())))
                .findFirst();
        if (forAnswer.isPresent()) {
            return forAnswer.get();
        }
        Optional<Instant> since = running.stream()
                .map(WaitingSentences::sinceWhen)
                .max(Instant::compareTo);
        if (since.isEmpty()) {
            return new Waiting(messages.text("worklist.finished-case"), null, null, 0, null);
        }
        String system = messages.text("worklist.system");
        String next = messages.text("worklist.next.system");
        int officeDays = officeDaysSince(since.get());
        return new Waiting(messages.text("worklist.waiting-for-system", system, next), system, since.get(), officeDays, next);
    }

    private Waiting forAnswer(AwaitedAnswer answer, Instant since) {
        int officeDays = officeDaysSince(since);
        String unsent = answer.asked() ? "worklist.waiting-to-ask" : "worklist.waiting-for";
        String sentence = answer.reference() == null ? messages.text(unsent, answer.who(), officeDays, answer.next())
                : messages.text("worklist.waiting-for-answer", answer.who(), answer.reference(), officeDays, answer.next());
        return new Waiting(sentence, answer.who(), since, officeDays, answer.next());
    }

    private static Instant sinceWhen(ProcessPosition.Instance instance) {
        return instance.active().stream().map(ProcessPosition.Active::since).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private int officeDaysSince(Instant since) {
        if (since.equals(Instant.EPOCH)) {
            return 0;
        }
        return Math.max(0, calendar.officeDaysBetween(LocalDate.ofInstant(since, clock.getZone()), LocalDate.now(clock)));
    }

    private String date(LocalDate date) {
        return DateText.of(date, messages.locale());
    }
}
