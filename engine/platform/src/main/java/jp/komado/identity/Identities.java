package jp.komado.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.komado.vault.IndividualNumbers;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What step ④ found out about the people of a case. Numbers that are not verified are not used for any further inquiry. */
@Service
public class Identities {

    private final InquiryRepository inquiries;
    private final IndividualNumbers numbers;

    Identities(InquiryRepository inquiries, IndividualNumbers numbers) {
        this.inquiries = inquiries;
        this.numbers = numbers;
    }

    /** Whether the person has a number on file, and the register's record of it agrees or was accepted by somebody. */
    @Transactional(readOnly = true)
    public boolean verified(UUID caseId, UUID personId) {
        return numbers.has(personId) && latest(caseId, personId).map(Inquiry::confirms).orElse(false);
    }

    /** The newest answer about the person in this case. */
    @Transactional(readOnly = true)
    public Optional<Confirmation> confirmation(UUID caseId, UUID personId) {
        return latest(caseId, personId).filter(inquiry -> inquiry.result() != null)
            .map(inquiry -> new Confirmation(inquiry.inquiryNumber(), inquiry.answeredOn(), inquiry.result(), inquiry.settlement()));
    }

    private Optional<Inquiry> latest(UUID caseId, UUID personId) {
        return RegisterInquiries.latest(inquiries.ofCase(caseId).stream().filter(i -> i.kind() == InquiryKind.CONFIRMATION).toList(), personId);
    }

    /** A fact of the register with its source and date. */
    public record Confirmation(
        long inquiryNumber, @Nullable LocalDate answeredOn, @Nullable RegisterResult result, @Nullable Settlement settlement) {
    }
}
