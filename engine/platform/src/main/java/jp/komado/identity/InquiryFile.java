package jp.komado.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.Right;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.dossier.CaseFile;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.PlacedRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** What was asked of the resident register in a case, for people at the screens: behind the dossier's checks and the gate. */
@Service
public class InquiryFile {

    private final CaseFile caseFile;
    private final InquiryRepository inquiries;
    private final RecordRepository records;
    private final OpenQuestions questions;
    private final Persons persons;
    private final Exchange exchange;
    private final Users users;
    private final JdbcClient jdbc;

    InquiryFile(CaseFile caseFile, InquiryRepository inquiries, RecordRepository records, OpenQuestions questions, Persons persons,
                Exchange exchange, Users users, JdbcClient jdbc) {
        this.caseFile = caseFile;
        this.inquiries = inquiries;
        this.records = records;
        this.questions = questions;
        this.persons = persons;
        this.exchange = exchange;
        this.users = users;
        this.jdbc = jdbc;
    }

    /** The inquiries of a case in the order in which they were placed, and who asked after late answers. */
    public Inquired of(UUID caseId) {
        return caseFile.show(caseId, Right.INQUIRY_READ, "identity-inquiries", () -> new Inquired(views(caseId), chases(caseId)));
    }

    private List<IdentityInquiryView> views(UUID caseId) {
        var ofCase = inquiries.ofCase(caseId);
        var people = persons.find(ofCase.stream().map(Inquiry::personId).distinct().toList());
        var relations = questions.relations(caseId);
        Map<UUID, StoredRecord> shown = records.findByInquiryIdInOrderByInquiryIdAscPositionAsc(ofCase.stream().map(Inquiry::id).toList())
            .stream().collect(Collectors.toMap(StoredRecord::inquiryId, Function.identity(), (one, other) -> other.isChosen() ? other : one));
        return ofCase.stream().sorted((one, other) -> one.placedAt().compareTo(other.placedAt()))
            .map(inquiry -> view(inquiry, people.get(inquiry.personId()), relations, shown.get(inquiry.id()))).toList();
    }

    private IdentityInquiryView view(Inquiry inquiry, Person person, Map<UUID, String> relations, @Nullable StoredRecord record) {
        var several = inquiry.result() == RegisterResult.MULTIPLE && (record == null || !record.isChosen());
        var content = record == null || several ? null : record.content();
        var shipment = inquiry.shipmentNumber() != null ? inquiry.shipmentNumber()
            : exchange.find(inquiry.inquiryNumber()).map(PlacedRequest::shipmentNumber).orElse(null);
        return new IdentityInquiryView(person.id(), person.fullName(), relations.getOrDefault(person.id(), "OTHER"), inquiry.kind(), inquiry.round(),
            String.format("%08d", inquiry.inquiryNumber()), inquiry.state(), inquiry.placedAt(), shipment, inquiry.answeredOn(),
            inquiry.result(), inquiry.differences().isEmpty() ? null : inquiry.differences(),
            content == null ? null : content.changeReason(), content == null ? null : content.changeDate(), inquiry.settlement(),
            name(inquiry.settledBy()), inquiry.settledAt(), inquiry.settledReason());
    }

    private List<IdentityInquiryView.IdentityChase> chases(UUID caseId) {
        return jdbc.sql("""
                select chased_on, contact, result, expected_on, note, chased_by from komado.identity_chase
                where case_id = ? order by chased_at""")
            .param(caseId)
            .query((row, n) -> new IdentityInquiryView.IdentityChase(row.getDate("chased_on").toLocalDate(), row.getString("contact"),
                row.getString("result"), row.getObject("expected_on", LocalDate.class), row.getString("note"), name(row.getString("chased_by"))))
            .list();
    }

    @Nullable
    private String name(@Nullable String userId) {
        return userId == null ? null : users.find(userId).map(UserSummary::name).orElse(userId);
    }

    /** Everything of one case. */
    public record Inquired(List<IdentityInquiryView> items, List<IdentityInquiryView.IdentityChase> chases) {
    }
}
