package jp.komado.issuance;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The certificates that families hold in their hands, for the rooms that have to ask about thousands at once. */
public interface CertificatesInForce {

    /**
     * All certificates under these recipient numbers, whatever their period, with one question to the database; those of a number in the
     * order of their issue. Numbers that nobody has are missing. Not a look at personal data by a person: whoever shows it, asks the gate.
     */
    Map<String, List<CertificateInForce>> byRecipientNumbers(Collection<String> numbers);
}
