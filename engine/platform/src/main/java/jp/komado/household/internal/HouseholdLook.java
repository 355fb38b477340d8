package jp.komado.household.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.dossier.Timeline;
import jp.komado.household.CapChange;
import jp.komado.household.CapChange.State;
import jp.komado.household.CapChanges;
import jp.komado.household.Scheme;
import jp.komado.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the changes that are due, each with its process. */
@Service
class HouseholdLook implements CapChanges {

    static final String STEP = "⑩";
    private static final String NEEDED = "cap-change.needed";

    private final HouseholdRegister register;
    private final DueCaps dueCaps;
    private final CapChangeStore store;
    private final Workflow workflow;
    private final Timeline timeline;

    HouseholdLook(HouseholdRegister register, DueCaps dueCaps, CapChangeStore store, Workflow workflow, Timeline timeline) {
        this.register = register;
        this.dueCaps = dueCaps;
        this.store = store;
        this.workflow = workflow;
        this.timeline = timeline;
    }

    @Override
    @Transactional
    public int look(UUID caseId) {
        var key = register.key(caseId);
        key.ifPresent(register::lock);
        var household = key.map(register::of).orElseGet(() -> register.ofCase(caseId));
        int opened = 0;
        for (var own : household) {
            if (own.scheme() == Scheme.SHOUMAN && open(own, dueCaps.due(own, household, store.all(own.caseId())))) {
                opened++;
            }
        }
        return opened;
    }

    private boolean open(HeldCertificate own, Optional<CapDue> due) {
        if (due.isEmpty() || declined(own.caseId(), due.get())) {
            return false;
        }
        if (!store.open(UUID.randomUUID(), own, due.get())) {
            return false;
        }
        timeline.add(own.caseId(), STEP, "household.timeline.opened", due.get().effectiveOn(), String.format("%,d", due.get().capAfterYen()));
        workflow.start(NEEDED, own.caseId(), Map.of());
        return true;
    }

    /** Somebody looked at exactly this and said that it is not needed. */
    private boolean declined(UUID caseId, CapDue due) {
        return store.all(caseId).stream().filter(change -> change.state() == State.NOT_NEEDED)
            .anyMatch(change -> same(change, due.effectiveOn(), due.capAfterYen()));
    }

    private static boolean same(CapChange change, LocalDate effectiveOn, int capYen) {
        return change.effectiveOn().equals(effectiveOn) && change.capAfterYen() == capYen;
    }
}
