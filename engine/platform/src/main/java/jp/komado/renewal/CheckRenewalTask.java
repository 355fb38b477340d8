package jp.komado.renewal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ⑯ 更新案内の対象を確かめる */
@Component
class CheckRenewalTask implements TaskHandler {

    private final RenewalNotices renewals;
    private final Examination examination;
    private final Rights rights;
    private final ObjectMapper json;

    CheckRenewalTask(RenewalNotices renewals, Examination examination, Rights rights, ObjectMapper json) {
        this.renewals = renewals;
        this.examination = examination;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "check-renewal";
    }

    @Override
    @Transactional(readOnly = true)
    public Object prefill(UUID noticeId) {
        var notice = renewals.find(noticeId);
        var pending = examination.pending(notice.personId(), notice.caseId());
        return new Facts(notice.number(), notice.endsOn(), notice.caseId(),
            examination.doubts(notice.personId(), notice.caseId(), notice.endsOn()).stream().sorted().toList(),
            pending.map(ApplicationEpisode::applicationNumber).orElse(null));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.RENEWAL_DO);
        var form = TaskForms.read(json, data, CheckForm.class);
        var notice = renewals.find(context.caseId());
        var doubts = examination.doubts(notice.personId(), notice.caseId(), notice.endsOn());
        var pending = examination.pending(notice.personId(), notice.caseId());
        new FieldErrors()
            .demand(form.outcome() != Outcome.APPLIED || pending.isPresent(), "/outcome", "renewal.field.not-applied")
            .demand(form.outcome() != Outcome.NOTIFY || pending.isEmpty(), "/outcome", "renewal.field.applied-already")
            .demand(form.outcome() != Outcome.NOTIFY || !doubts.contains(Doubt.NO_ADDRESS), "/outcome", "renewal.field.no-address")
            .demand(form.outcome() != Outcome.NOTIFY || !doubts.contains(Doubt.DIED), "/outcome", "renewal.field.died")
            .demand(form.ground() != StopGround.TWENTY || doubts.contains(Doubt.TWENTY), "/ground", "renewal.field.not-twenty")
            .refuseTask();
        renewals.checked(notice, form.note(), context.user().id());
        switch (form.outcome()) {
            case NOT_RENEW -> renewals.stop(notice, form.ground(), true);
            case APPLIED -> {
                if (notice.renewalCaseId() == null) {
                    notice.applied(pending.orElseThrow().id(), pending.orElseThrow().receivedOn());
                }
            }
            case NOTIFY -> { }
        }
        return Map.of("renewalCheck", form.outcome().name());
    }

    /**
     * What the form shows: the certificate that ends, and what is odd by the record of now.
     *
     * @param renewalNumber number of the application of renewal that is there already
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Facts(String noticeNumber, LocalDate endsOn, UUID certifiedCaseId, List<Doubt> doubts, @Nullable String renewalNumber) {
    }

    /** What the person decides. */
    enum Outcome { NOTIFY, NOT_RENEW, APPLIED }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckForm(Outcome outcome, @Nullable StopGround ground, @Nullable String note) {
    }
}
