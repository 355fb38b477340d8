package jp.komado.linkage.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CapFacts;
import jp.komado.dossier.CaseFile;
import jp.komado.linkage.AssistanceStatus;
import jp.komado.linkage.CodeResult;
import jp.komado.linkage.ImportedFact;
import jp.komado.linkage.Information;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.InsuranceQualification;
import jp.komado.linkage.Need;
import jp.komado.linkage.ResponseCode;
import jp.komado.linkage.Stage;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the dossier shows of this room. Where anybody of the case is protected, nobody's office is in it. */
@Service
public class LinkageInquiries {

    private final CaseFile caseFile;
    private final Applications applications;
    private final NeedStore needs;
    private final InquiryStore inquiries;
    private final CodeStore codes;
    private final FactStore facts;
    private final StopStore stops;
    private final StopOfInquiries stopping;
    private final LinkageActs acts;
    private final Rights rights;

    LinkageInquiries(CaseFile caseFile, Applications applications, NeedStore needs, InquiryStore inquiries, CodeStore codes, FactStore facts,
                  StopStore stops, StopOfInquiries stopping, LinkageActs acts, Rights rights) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.needs = needs;
        this.inquiries = inquiries;
        this.codes = codes;
        this.facts = facts;
        this.stops = stops;
        this.stopping = stopping;
        this.acts = acts;
        this.rights = rights;
    }

    /** Through the gate. */
    public LinkageView of(UUID caseId) {
        return caseFile.show(caseId, Right.INQUIRY_READ, "linkage", () -> compose(caseId));
    }

    /** Lets inquiries that were not permitted be asked again; for the officer who answers for the usage. */
    @Transactional
    public void lift(Stage stage, Information information) {
        rights.demand(Right.USAGE_APPROVE);
        if (!stopping.lift(stage, information)) {
            throw Problem.notFound("linkage.problem.no-stop");
        }
    }

    private LinkageView compose(UUID caseId) {
        if (applications.find(caseId).applicantId() == null) {
            return new LinkageView(false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        var members = new LinkedHashMap<UUID, CapFacts.Member>();
        applications.capFacts(caseId).members().forEach(member -> members.put(member.personId(), member));
        var hidden = inquiries.isProtected(members.keySet());
        return new LinkageView(hidden,
            codes.of(members.keySet()).stream().map(code -> new LinkageCodeView(name(members, code.personId()), code.result(),
                code.inquiryNumber(), code.answeredOn())).toList(),
            needs.ofCase(caseId).stream().filter(need -> need.state() != Need.State.NOT_NEEDED).map(need -> new LinkageNeedView(
                name(members, need.personId()), need.information(), need.fiscalYear(), need.stage(), need.state(), need.reason(),
                need.retryAt())).toList(),
            inquiries.ofCase(caseId).stream().map(inquiry -> new LinkageInquiryView(inquiry.number(), inquiry.kind(),
                name(members, inquiry.personId()), inquiry.information(), inquiry.askedOn(), inquiry.state(), inquiry.response(),
                inquiry.answeredOn(), inquiry.shipmentNumber(), hidden ? null : inquiry.provider())).toList(),
            facts.of(caseId).stream().map(fact -> view(fact, members, hidden)).toList(),
            acts.of(caseId).stream().map(act -> new LinkageActView(act.task(), act.outcome(), act.happenedOn(), act.contact(), act.expectedOn(),
                act.note(), act.actedBy(), act.actedAt())).toList(),
            stops.all().stream().map(stop -> new LinkageStopView(stop.kind(), stop.information(), stop.inquiryNumber(), stop.stoppedAt())).toList());
    }

    private static LinkageFactView view(ImportedFact fact, Map<UUID, CapFacts.Member> members, boolean hidden) {
        var assistance = fact.assistance();
        if (hidden && assistance != null) {
            assistance = new AssistanceStatus(assistance.receiving(), assistance.from(), assistance.to(), null, assistance.medical());
        }
        return new LinkageFactView(name(members, fact.personId()), fact.information(), fact.source(), fact.inquiryNumber(), fact.askedOn(),
            fact.providedOn(), hidden ? null : fact.provider(), fact.insurance(), assistance);
    }

    private static String name(Map<UUID, CapFacts.Member> members, UUID personId) {
        var member = members.get(personId);
        return member == null ? "" : member.name();
    }

    /**
     * What was asked, what came, what is missing.
     *
     * @param nonDisclosure whether somebody of the case is protected, so that offices are left out
     */
    public record LinkageView(
        boolean nonDisclosure, List<LinkageCodeView> codes, List<LinkageNeedView> needs, List<LinkageInquiryView> inquiries, List<LinkageFactView> facts,
        List<LinkageActView> acts, List<LinkageStopView> stops) {
    }

    /** Item 55. */
    public record LinkageCodeView(String personName, CodeResult result, long inquiryNumber, LocalDate answeredOn) {
    }

    /** Something that the case needs to know. */
    public record LinkageNeedView(
        String personName, Information information, int fiscalYear, Stage stage, Need.State state, @Nullable ResponseCode reason,
        @Nullable Instant retryAt) {
    }

    /** Items 53 and 54 for one inquiry. */
    public record LinkageInquiryView(
        long inquiryNumber, String kind, String personName, @Nullable Information information, LocalDate askedOn, Inquiry.State state,
        @Nullable String response, @Nullable LocalDate answeredOn, @Nullable String shipmentNumber, @Nullable String provider) {
    }

    /** Something that was provided. */
    public record LinkageFactView(
        String personName, Information information, Stage source, long inquiryNumber, LocalDate askedOn, LocalDate providedOn,
        @Nullable String provider, @Nullable InsuranceQualification insurance, @Nullable AssistanceStatus assistance) {
    }

    /** Something that a person did about it. */
    public record LinkageActView(
        String task, @Nullable String outcome, LocalDate happenedOn, @Nullable String contact, @Nullable LocalDate expectedOn,
        @Nullable String note, String actedBy, Instant actedAt) {
    }

    /** An inquiry that may not be asked at present. */
    public record LinkageStopView(String kind, Information information, long inquiryNumber, Instant stoppedAt) {
    }
}
