package jp.komado.insurer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Applications;
import jp.komado.dossier.InsuranceKind;
import jp.komado.dossier.InsurerNumber;
import jp.komado.dossier.Timeline;
import jp.komado.lot.Lots;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑧ The letters of a case: whether one is needed, its number, its reminders, and the end of it. */
@Service
public class InsurerInquiries {

    static final String STEP = "⑧";

    private final InsurerInquiryRepository inquiries;
    private final InquiryConsents consents;
    private final Insurers insurers;
    private final Applications applications;
    private final Lots lots;
    private final Timeline timeline;
    private final Clock clock;

    InsurerInquiries(InsurerInquiryRepository inquiries, InquiryConsents consents, Insurers insurers, Applications applications, Lots lots,
                     Timeline timeline, Clock clock) {
        this.inquiries = inquiries;
        this.consents = consents;
        this.insurers = insurers;
        this.applications = applications;
        this.lots = lots;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether the insurer is to be asked, and whether it may be (K15). Families on public assistance have no insurer. */
    @Transactional
    public InquiryNeed need(UUID caseId) {
        var episode = applications.find(caseId);
        if (withoutInsurer(episode)) {
            timeline.add(caseId, STEP, "insurer.timeline.not-needed");
            return InquiryNeed.NOT_NEEDED;
        }
        return consents.given(caseId) ? InquiryNeed.ASK : InquiryNeed.OBTAIN_CONSENT;
    }

    private static boolean withoutInsurer(ApplicationEpisode episode) {
        var insurance = episode.insurance();
        return episode.special().publicAssistance() || insurance == null || insurance.kind() == InsuranceKind.PUBLIC_ASSISTANCE;
    }

    /** Gives the case's next letter its number; a job that runs twice finds the letter of its first run. */
    @Transactional
    public InsurerInquiry prepare(UUID caseId) {
        if (!consents.given(caseId)) {
            throw Problem.conflict("insurer.problem.no-consent");
        }
        return inquiries.findOpen(caseId).orElseGet(() -> open(caseId));
    }

    private InsurerInquiry open(UUID caseId) {
        var episode = applications.find(caseId);
        var attempt = inquiries.findFirstByCaseIdOrderByAttemptDesc(caseId).map(InsurerInquiry::attempt).orElse(0) + 1;
        var year = FiscalYear.of(today());
        var number = LetterNumber.of(year, lots.nextNumber("insurer-letter-" + year.value()));
        var inquiry = inquiries.saveAndFlush(new InsurerInquiry(caseId, episode.patientId(), number, attempt, knownInsurer(episode), clock.instant()));
        timeline.add(caseId, STEP, "insurer.timeline.prepared", number.value());
        return inquiry;
    }

    @Nullable
    private String knownInsurer(ApplicationEpisode episode) {
        var number = episode.insurance() == null ? null : episode.insurance().insurerNumber();
        return number != null && insurers.find(number).isPresent() ? number : null;
    }

    /** Notes the address of the insurer to whom a waiting letter goes; other letters to the same insurer need it no more. */
    @Transactional
    public void address(UUID inquiryId, Insurers.Insurer insurer, String userId) {
        var inquiry = inquiries.findById(inquiryId).orElseThrow(() -> Problem.notFound("insurer.problem.no-letter"));
        var insurance = applications.find(inquiry.caseId()).insurance();
        var entered = insurance == null ? null : insurance.insurerNumber();
        if (!InsurerNumber.isValid(insurer.number()) || entered != null && !entered.equals(insurer.number())) {
            throw Problem.invalid(List.of(FieldError.of("/number", "insurer.field.insurer-number")));
        }
        insurers.put(insurer, userId);
        inquiry.addressTo(insurer.number());
        inquiries.findByStateAndInsurerNumberNull(InquiryState.PREPARED)
            .forEach(other -> Optional.ofNullable(knownInsurer(applications.find(other.caseId()))).ifPresent(other::addressTo));
    }

    /** The newest letter of a case. */
    @Transactional(readOnly = true)
    public Optional<InsurerInquiry> latest(UUID caseId) {
        return inquiries.findFirstByCaseIdOrderByAttemptDesc(caseId);
    }

    /** All letters of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<InsurerInquiry> ofCase(UUID caseId) {
        return inquiries.findByCaseIdOrderByAttempt(caseId);
    }

    /** The insurer was reminded; the next reminder falls due on a later day. */
    @Transactional
    void reminded(UUID caseId, LocalDate on, LocalDate next, boolean byLetter) {
        var inquiry = inquiries.findOpen(caseId).filter(i -> i.state() == InquiryState.POSTED)
            .orElseThrow(() -> Problem.conflict("insurer.problem.not-awaited"));
        inquiry.reminded(on, next);
        timeline.add(caseId, STEP, byLetter ? "insurer.timeline.reminded-by-letter" : "insurer.timeline.reminded-by-phone",
            inquiry.letterNumber(), next);
    }

    /** The application is over before its letter was answered. */
    @Transactional
    void cancel(UUID caseId) {
        inquiries.findOpen(caseId).ifPresent(inquiry -> inquiry.end(InquiryState.CANCELLED, clock.instant()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
