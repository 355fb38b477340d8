package jp.komado.insurer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.insurer.Insurers.Insurer;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑧ 高額療養費の所得区分を登録する */
@Component
class RegisterCategoryTask implements TaskHandler {

    private final HighCostCategories categories;
    private final InsurerInquiries inquiries;
    private final InsurerReplyRepository replies;
    private final Insurers insurers;
    private final ObjectMapper json;

    RegisterCategoryTask(HighCostCategories categories, InsurerInquiries inquiries, InsurerReplyRepository replies, Insurers insurers,
                         ObjectMapper json) {
        this.categories = categories;
        this.inquiries = inquiries;
        this.replies = replies;
        this.insurers = insurers;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "register-category";
    }

    @Override
    public Object prefill(UUID caseId) {
        return inquiries.latest(caseId).<Object>map(letter -> {
            var reply = replies.findByInquiryId(letter.id());
            var insurer = letter.insurerNumber() == null ? null : insurers.find(letter.insurerNumber()).map(Insurer::name).orElse(null);
            return new Prefill(letter.letterNumber(), insurer, letter.postedOn(), reply.map(InsurerReply::receiptNumber).orElse(null),
                reply.map(InsurerReply::receivedOn).orElse(null), reply.map(InsurerReply::scanId).orElse(null));
        }).orElseGet(Map::of);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        if (form.outcome() == Outcome.UNCLEAR) {
            categories.unclear(context.caseId(), form.unclearReason());
        } else {
            categories.register(context.caseId(), form.category(), form.validFrom(), form.answeredOn(), context.user().id());
        }
        return Map.of("categoryOutcome", form.outcome().name());
    }

    enum Outcome { REGISTERED, UNCLEAR }

    record Form(Outcome outcome, @Nullable HighCostClass category, @Nullable LocalDate validFrom, @Nullable LocalDate answeredOn,
                @Nullable UnclearReason unclearReason, @Nullable String note) {
    }

    /** The reply is shown beside the form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(String letterNumber, @Nullable String insurerName, @Nullable LocalDate postedOn, @Nullable String receiptNumber,
                   @Nullable LocalDate receivedOn, @Nullable UUID scanId) {
    }
}
