package jp.komado.demo.walk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.komado.access.Role;
import jp.komado.access.UserRegistration;
import jp.komado.access.Users;
import jp.komado.calendar.FiscalYear;
import jp.komado.demo.DemoUsers;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.SyntheticMunicipality;
import jp.komado.worklist.WorkItem;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who works in the prefecture, and who of them does what. */
@Component
class Staff {

    private static final List<String> WORKERS = List.of("worker1", "worker2");
    /** Who works off the queues that are not the clerks'. */
    private static final Map<String, String> DESKS = Map.of("approval", "approver", "supervisor", "head", "insurer-desk", "payment", "board",
        "board");

    private final Users users;
    private final Clock clock;

    Staff(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** Enters the people of the demo into the id register, before anybody is told the address. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(-1)
    void register() {
        for (var user : DemoUsers.all()) {
            register(user.id(), user.name(), user.section(), Role.valueOf(user.role()), user.municipalityCode());
        }
    }

    /** The staff at the counter of a municipality; entered into the register when first needed, since a password takes its time. */
    String counter(SyntheticMunicipality municipality) {
        var shown = DemoUsers.all().stream().filter(user -> municipality.code().equals(user.municipalityCode())).findFirst();
        if (shown.isPresent()) {
            return shown.get().id();
        }
        var id = "counter-" + municipality.code();
        register(id, municipality.name() + "　窓口", municipality.name(), Role.WARD_STAFF, municipality.code());
        return id;
    }

    private void register(String id, String name, String section, Role role, String municipalityCode) {
        if (users.find(id).isEmpty()) {
            var from = FiscalYear.of(LocalDate.ofInstant(Instant.now(), clock.getZone())).firstDay();
            users.register(new UserRegistration(id, name, section, Set.of(role), municipalityCode, from, null, DemoUsers.PASSWORD));
        }
    }

    /** Who does this task: the counter of the municipality, the one person of a queue, or one of the two clerks who did not do the one before. */
    String forTask(WorkItem item, SyntheticApplication application, String previousPerson) {
        if (item.queue().startsWith("ward-")) {
            return counter(application.municipality());
        }
        var desk = DESKS.get(item.queue());
        if (desk != null) {
            return desk;
        }
        var usual = WORKERS.get(application.index() % 2);
        return usual.equals(previousPerson) ? WORKERS.get((application.index() + 1) % 2) : usual;
    }

    static String clerk(SyntheticApplication application) {
        return WORKERS.get(application.index() % 2);
    }
}
