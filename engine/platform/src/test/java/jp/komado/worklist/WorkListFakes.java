package jp.komado.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.workflow.Routing;
import jp.komado.workflow.TaskEvent;
import jp.komado.workflow.TaskEvent.Kind;
import jp.komado.workflow.UserTasks;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/** The work list's neighbours, as simple as can be: cases, an engine that only tells what happens, a form, and a gate that remembers. */
@TestConfiguration(proxyBeanMethods = false)
public class WorkListFakes {

    private static final Map<String, String> NAMES = Map.of("131024", "中央区", "132021", "立川市", "132012", "八王子市");

    public static final String CHUO = "131024";
    static final String TACHIKAWA = "132021";

    @Bean
    @Primary
    FakeCases fakeCases() {
        return new FakeCases();
    }

    @Bean
    @Primary
    FakeEngine fakeEngine(ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
        return new FakeEngine(events, transactions, clock);
    }

    @Bean
    ProbeHandler probeHandler() {
        return new ProbeHandler();
    }

    @Bean
    @Primary
    RememberingGate rememberingGate(Rights rights) {
        return new RememberingGate(rights);
    }

    /** Cases by id. */
    public static class FakeCases implements CaseLabels {

        private final Map<UUID, CaseLabel> labels = new ConcurrentHashMap<>();
        private final Map<UUID, Set<UUID>> people = new ConcurrentHashMap<>();

        public UUID open(String patientName, String municipality) {
            UUID id = UUID.randomUUID();
            labels.put(id, new CaseLabel(id, "2026-" + id.toString().substring(0, 6), patientName, UUID.randomUUID(), "NEW", "PORTAL",
                    municipality, NAMES.getOrDefault(municipality, municipality)));
            return id;
        }

        void appears(UUID personId, UUID caseId) {
            people.put(personId, Set.of(caseId));
        }

        @Override
        public Map<UUID, CaseLabel> labels(Collection<UUID> caseIds) {
            return caseIds.stream().filter(labels::containsKey).collect(Collectors.toMap(id -> id, labels::get));
        }

        @Override
        public CaseFacts facts(UUID caseId) {
            CaseLabel label = labels.get(caseId);
            if (label == null) {
                throw Problem.notFound("problem.not-found");
            }
            return new CaseFacts(label.channel(), label.kind(), label.municipalityCode(), LocalDate.of(2026, 11, 20));
        }

        @Override
        public List<UUID> search(String text, String municipalityCode, int limit) {
            return labels.values().stream()
                    .filter(label -> label.patientName().startsWith(text))
                    .filter(label -> municipalityCode == null || municipalityCode.equals(label.municipalityCode()))
                    .map(CaseLabel::caseId)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Set<UUID> casesOf(UUID personId) {
            return people.getOrDefault(personId, Set.of());
        }
    }

    /** Tells what the real engine tells, each claim twice as it does. */
    static class FakeEngine implements UserTasks {

        private final Map<String, TaskEvent> tasks = new ConcurrentHashMap<>();
        private final List<Map<String, Object>> completions = new CopyOnWriteArrayList<>();
        private final ApplicationEventPublisher events;
        private final TransactionTemplate transactions;
        private final Clock clock;

        FakeEngine(ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
            this.events = events;
            this.transactions = transactions;
            this.clock = clock;
        }

        String create(UUID caseId, String elementId, String queue, LocalDate due) {
            return create(caseId, elementId, new Routing(queue, 50, due), null);
        }

        String create(UUID caseId, String elementId, Routing routing, String differentFrom) {
            TaskEvent task = new TaskEvent(Kind.CREATED, UUID.randomUUID().toString(), caseId, "certification", elementId, elementId, "probe",
                    null, "③", differentFrom, routing, clock.instant());
            tasks.put(task.taskId(), task);
            tell(task);
            return task.taskId();
        }

        void cancel(String taskId) {
            tell(with(taskId, Kind.DELETED, null));
        }

        List<Map<String, Object>> completions() {
            return completions;
        }

        @Override
        public void claim(String taskId, String userId) {
            assign(taskId, userId);
        }

        @Override
        public void unclaim(String taskId) {
            assign(taskId, null);
        }

        @Override
        public void assign(String taskId, String userId) {
            tell(with(taskId, Kind.UPDATED, userId));
            tell(with(taskId, Kind.UPDATED, userId));
        }

        @Override
        public void complete(String taskId, Map<String, Object> variables) {
            completions.add(variables);
            tell(with(taskId, Kind.COMPLETED, null));
        }

        private void tell(TaskEvent event) {
            transactions.executeWithoutResult(status -> events.publishEvent(event));
        }

        private TaskEvent with(String taskId, Kind kind, String assignee) {
            TaskEvent task = tasks.get(taskId);
            return new TaskEvent(kind, taskId, task.caseId(), task.processKey(), task.elementId(), task.name(), task.formKey(), assignee,
                    task.step(), task.differentFrom(), null, task.createdAt());
        }
    }

    /** The form of all fake tasks: refuses the reason 「だめ」, which no schema could know, and breaks on 「故障」. */
    static class ProbeHandler implements TaskHandler {

        @Override
        public String formKey() {
            return "probe";
        }

        @Override
        public Object prefill(UUID caseId) {
            return Map.of("reason", "前の値");
        }

        @Override
        public Map<String, Object> complete(TaskContext context, JsonNode data) {
            switch (data.path("reason").asText()) {
                case "だめ" -> throw new TaskDataInvalid(FieldError.of("/reason", "problem.field.invalid"));
                case "故障" -> throw new IllegalStateException("the room's table is broken");
                default -> {
                    return Map.of("entryMatches", data.get("outcome").asText().equals("YES"));
                }
            }
        }
    }

    /** Checks the right as the real gate does and keeps what was looked at. */
    static class RememberingGate implements PersonalDataGate {

        private final List<Look> looks = new CopyOnWriteArrayList<>();
        private final List<Look> refusals = new CopyOnWriteArrayList<>();
        private final Rights rights;

        RememberingGate(Rights rights) {
            this.rights = rights;
        }

        List<Look> looks(String what) {
            return looks.stream().filter(look -> look.what().equals(what)).toList();
        }

        List<Look> refusals() {
            return refusals;
        }

        void forget() {
            looks.clear();
            refusals.clear();
        }

        @Override
        public <T> T show(Look look, Supplier<T> data) {
            rights.demand(look.right());
            looks.add(look);
            return data.get();
        }

        @Override
        public void change(Look look, String detail) {
            looks.add(look);
        }

        @Override
        public void refused(Look look) {
            refusals.add(look);
        }
    }

    /** A form that is valid. */
    static Map<String, Object> valid() {
        return Map.of("outcome", "YES", "people", List.of(Map.of("kana", "スミダ")));
    }

    static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.path(field).asText()));
        return texts;
    }
}
