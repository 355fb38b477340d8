package jp.komado.household.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.komado.cap.Apportionment;
import jp.komado.cap.CapAssessment.Input;
import jp.komado.cap.CapAssessment.Step;
import jp.komado.cap.Origin;
import jp.komado.cap.SharedCap;
import jp.komado.cap.SharedCaps;
import jp.komado.cap.Yen;
import jp.komado.household.CapChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a family how its share came about: what stands on the certificate, and the table's answer behind it; of others only amounts. */
@Component
class ExplainedShares implements SharedCaps {

    private final SharedHouseholds households;
    private final CapChangeStore changes;
    private final CapSchedule schedule;
    private final Apportionment apportionment;

    ExplainedShares(SharedHouseholds households, CapChangeStore changes, CapSchedule schedule, Apportionment apportionment) {
        this.households = households;
        this.changes = changes;
        this.schedule = schedule;
        this.apportionment = apportionment;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SharedCap> of(UUID caseId) {
        var household = households.of(caseId);
        return household.stream().filter(held -> held.id().equals(caseId)).findFirst().flatMap(own -> {
            var applied = changes.all(caseId).stream().filter(change -> change.state() == CapChange.State.APPLIED).reduce((earlier, later) -> later);
            var from = applied.map(CapChange::effectiveOn).orElse(own.from());
            int printed = applied.map(CapChange::capAfterYen).orElse(own.capYen());
            return explained(own, household, from, printed);
        });
    }

    private Optional<SharedCap> explained(HeldCertificate own, List<HeldCertificate> household, LocalDate from, int printed) {
        var step = schedule.of(own, household).stream().filter(each -> !each.from().isAfter(from)).reduce((earlier, later) -> later).orElseThrow();
        if (step.capYen() != printed) {
            return printed == own.baseYen() ? Optional.empty() : Optional.of(new SharedCap(from, printed, null));
        }
        return step.shared().isEmpty() ? Optional.empty() : Optional.of(new SharedCap(from, printed, told(own, step)));
    }

    private Step told(HeldCertificate own, CapSchedule.Step step) {
        var bases = Stream.concat(Stream.of(own), step.shared().stream()).map(held -> Yen.of(held.baseYen())).toList();
        var result = apportionment.decide(YearMonth.from(step.from()), bases.get(0), bases);
        var fired = result.fired().get(0);
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("按分前の月額", own.baseYen(), Origin.COMPUTED, null, null));
        inputs.add(new Input("世帯でいちばん高い月額", step.householdCapYen(own), Origin.COMPUTED, null, null));
        fired.inputs().forEach((label, value) -> inputs.add(new Input(label, value, Origin.COMPUTED, null, null)));
        return new Step(fired.table(), fired.title(), null, result.versionTag(), inputs, fired.ruleId(), fired.annotation(), fired.outputs());
    }
}
