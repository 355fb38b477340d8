package jp.komado.insurer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Timeline;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑧ 適用区分 as insurers have answered it. None stands here without a reply that 家庭支援課 holds in its hands. */
@Service
public class HighCostCategories {

    private final InsurerInquiryRepository inquiries;
    private final InsurerReplyRepository replies;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    HighCostCategories(InsurerInquiryRepository inquiries, InsurerReplyRepository replies, Timeline timeline, JdbcClient jdbc, Clock clock) {
        this.inquiries = inquiries;
        this.replies = replies;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The category of a case, for its certificate. */
    @Transactional(readOnly = true)
    public Optional<HighCostCategory> of(UUID caseId) {
        return jdbc.sql("""
                select category, valid_from, answered_on, registered_at, inquiry_id from komado.high_cost_category
                where case_id = ? order by registered_at desc limit 1""")
            .param(caseId).query((row, number) -> read(row)).optional();
    }

    private static HighCostCategory read(ResultSet row) throws SQLException {
        return new HighCostCategory(HighCostClass.valueOf(row.getString(1)), row.getObject(2, LocalDate.class),
            row.getObject(3, LocalDate.class), row.getTimestamp(4).toInstant(), row.getObject(5, UUID.class));
    }

    /** Registers what the acknowledged reply says. */
    @Transactional
    void register(UUID caseId, HighCostClass category, @Nullable LocalDate validFrom, LocalDate answeredOn, String userId) {
        var inquiry = answered(caseId);
        var reply = replies.findByInquiryId(inquiry.id()).orElseThrow(HighCostCategories::withoutReply);
        new FieldErrors().demand(!answeredOn.isAfter(reply.receivedOn()), "/answeredOn", "insurer.field.answered-after-receipt")
            .demand(!answeredOn.isBefore(inquiry.postedOn()), "/answeredOn", "insurer.field.before-posting").refuseTask();
        jdbc.sql("""
                insert into komado.high_cost_category
                    (id, case_id, person_id, inquiry_id, category, valid_from, answered_on, registered_at, registered_by)
                values (:id, :caseId, :person, :inquiry, :category, :validFrom, :answeredOn, :at, :by)""")
            .param("id", UUID.randomUUID()).param("caseId", caseId).param("person", inquiry.personId()).param("inquiry", inquiry.id())
            .param("category", category.name()).param("validFrom", validFrom).param("answeredOn", answeredOn)
            .param("at", Timestamp.from(clock.instant())).param("by", userId).update();
        inquiry.end(InquiryState.REGISTERED, clock.instant());
        timeline.add(caseId, InsurerInquiries.STEP, "insurer.timeline.registered", inquiry.letterNumber(), answeredOn);
    }

    /** The reply does not say the category: the letter is over, another one follows. */
    @Transactional
    void unclear(UUID caseId, UnclearReason reason) {
        var inquiry = answered(caseId);
        replies.findByInquiryId(inquiry.id()).orElseThrow(HighCostCategories::withoutReply).unclear(reason);
        inquiry.end(InquiryState.UNCLEAR, clock.instant());
        timeline.add(caseId, InsurerInquiries.STEP, "insurer.timeline.unclear", inquiry.letterNumber());
    }

    private InsurerInquiry answered(UUID caseId) {
        return inquiries.findOpen(caseId).filter(inquiry -> inquiry.state() == InquiryState.ACKNOWLEDGED)
            .orElseThrow(HighCostCategories::withoutReply);
    }

    private static Problem withoutReply() {
        return Problem.conflict("insurer.problem.no-acknowledged-reply");
    }

    /**
     * @param validFrom since when, if the insurer says so
     * @param answeredOn the date on the reply
     * @param inquiryId the letter that asked
     */
    public record HighCostCategory(HighCostClass category, @Nullable LocalDate validFrom, LocalDate answeredOn, Instant registeredAt,
                                   UUID inquiryId) {
    }
}
