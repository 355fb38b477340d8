package jp.komado.payment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.problem.Messages;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.EpisodeLabels;
import org.springframework.data.domain.Limit;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Refunds on the work list. */
@Component
class RefundLabels implements EpisodeLabels {

    private static final String KIND = "REFUND";

    private final RefundRepository refunds;
    private final Persons persons;
    private final Messages messages;

    RefundLabels(RefundRepository refunds, Persons persons, Messages messages) {
        this.refunds = refunds;
        this.persons = persons;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CaseLabel> labels(Collection<UUID> ids) {
        var found = refunds.findAllById(ids);
        var people = persons.find(found.stream().map(Refund::personId).distinct().toList());
        var prefecture = messages.text("payment.prefecture");
        return found.stream().map(refund -> label(refund, people.get(refund.personId()), prefecture))
            .collect(Collectors.toMap(CaseLabel::caseId, Function.identity()));
    }

    private static CaseLabel label(Refund refund, @Nullable Person patient, String prefecture) {
        return new CaseLabel(refund.id(), refund.number(), patient == null ? null : patient.fullName(), patient == null ? null : patient.logKey(),
            KIND, INTERNAL, PREFECTURE, prefecture);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFacts> facts(UUID id) {
        return refunds.findById(id).map(refund -> new CaseFacts(INTERNAL, KIND, PREFECTURE, refund.claimedOn()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> search(String text, @Nullable String municipalityCode, int limit) {
        return municipalityCode == null && text.startsWith("R")
            ? refunds.findByNumberStartingWithOrderByNumberDesc(text, Limit.of(limit)).stream().map(Refund::id).toList() : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> casesOf(UUID personId) {
        return refunds.findByPersonIdOrderByOpenedAtDesc(personId).stream().map(Refund::id).collect(Collectors.toSet());
    }
}
