package jp.komado.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which certificates end when, for whoever sees to what comes after. */
public interface EndingCertificates {

    /** The certificates that are their persons' last and end between two days, both included; in the order of their numbers. */
    List<EndingCertificate> between(LocalDate from, LocalDate to);

    /** The last certificate under a recipient number, whether it still runs or not. */
    Optional<EndingCertificate> lastUnder(String recipientNumber);

    /** The last certificate of a person. */
    Optional<EndingCertificate> lastOf(UUID personId);
}
