package jp.komado.renewal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.dossier.Persons;
import jp.komado.intake.KnownRecipient;
import jp.komado.intake.KnownRecipient.Caution;
import jp.komado.intake.KnownRecipient.Obstacle;
import jp.komado.intake.KnownRecipients;
import jp.komado.issuance.EndingCertificate;
import jp.komado.issuance.EndingCertificates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the counters and the openers of bags whose certificate is to be renewed, and what stands in the way. */
@Component
class RenewingRecipients implements KnownRecipients {

    private final EndingCertificates certificates;
    private final RenewalNoticeRepository notices;
    private final RenewalNotices renewals;
    private final Examination examination;
    private final Circumstances circumstances;
    private final Persons persons;
    private final RenewalDates dates;

    RenewingRecipients(EndingCertificates certificates, RenewalNoticeRepository notices, RenewalNotices renewals, Examination examination,
                       Circumstances circumstances, Persons persons, RenewalDates dates) {
        this.certificates = certificates;
        this.notices = notices;
        this.renewals = renewals;
        this.examination = examination;
        this.circumstances = circumstances;
        this.persons = persons;
        this.dates = dates;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<KnownRecipient> find(String typed, LocalDate receivedOn) {
        return certificate(typed).map(certificate -> new KnownRecipient(certificate.caseId(), certificate.personId(), certificate.recipientNumber(),
            certificate.validTo(), obstacles(certificate, receivedOn), cautions(certificate, receivedOn)));
    }

    private Optional<EndingCertificate> certificate(String typed) {
        var notice = NoticeNumber.read(typed);
        return notice.isPresent() ? notices.findByNumber(notice.get().value()).flatMap(found -> certificates.lastOf(found.personId()))
            : certificates.lastUnder(NoticeNumber.folded(typed));
    }

    /** What was told of the person, and what the calendar says. Where nothing but a person's eye helps, the desk of ⑩ is warned instead. */
    private Set<Obstacle> obstacles(EndingCertificate certificate, LocalDate receivedOn) {
        var obstacles = EnumSet.noneOf(Obstacle.class);
        for (var known : circumstances.of(certificate.personId())) {
            switch (known.kind()) {
                case MOVED_AWAY -> obstacles.add(Obstacle.MOVED_AWAY);
                case DIED -> obstacles.add(Obstacle.DIED);
                case NOT_NEEDED -> obstacles.add(Obstacle.GIVEN_BACK);
                case PROTECTED_ADDRESS -> { }
            }
        }
        if (examination.pending(certificate.personId(), certificate.caseId()).isPresent()) {
            obstacles.add(Obstacle.ALREADY_APPLIED);
        }
        if (receivedOn.isBefore(dates.extractedFrom(certificate.validTo()))) {
            obstacles.add(Obstacle.TOO_EARLY);
        }
        var birthDate = persons.find(certificate.personId()).birthDate();
        if (birthDate != null && dates.twenty(birthDate, certificate.validTo())) {
            obstacles.add(Obstacle.TWENTY);
        }
        return obstacles;
    }

    private Set<Caution> cautions(EndingCertificate certificate, LocalDate receivedOn) {
        var cautions = EnumSet.noneOf(Caution.class);
        var birthDate = persons.find(certificate.personId()).birthDate();
        if (receivedOn.isAfter(certificate.validTo())) {
            var adult = birthDate != null && dates.adult(birthDate, receivedOn.minusDays(1));
            cautions.add(adult ? Caution.ADULT_EXPIRED : Caution.EXPIRED);
        }
        if (birthDate != null && dates.twenty(birthDate, certificate.validTo().plusYears(1))) {
            cautions.add(Caution.LAST_BEFORE_TWENTY);
        }
        return cautions;
    }

    @Override
    public void applied(UUID personId, UUID caseId, LocalDate receivedOn) {
        renewals.applied(personId, caseId, receivedOn);
    }
}
