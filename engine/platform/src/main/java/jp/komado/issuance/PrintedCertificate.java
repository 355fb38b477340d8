package jp.komado.issuance;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Addressee;

/**
 * What stands on a certificate, in its own words, with the record's people and addresses of today. No individual number is among it.
 *
 * @param capYen monthly cap in yen
 */
public record PrintedCertificate(
    String recipientNumber, String publicPayerNumber, PrintedPerson patient, LocalDate birthDate, String sex, PrintedPerson applicant,
    String relationship, String disease, boolean severe, boolean lifeSupport, boolean hemophilia, PrintedInsurance insurance, int capYen,
    String tier, List<String> institutions, LocalDate validFrom, LocalDate validTo, Addressee addressee) {

    public PrintedCertificate {
        institutions = List.copyOf(institutions);
    }

    /** A person with name, reading and address. */
    public record PrintedPerson(String name, String kana, String postalCode, String address) {
    }

    /** The insurance of the patient. */
    public record PrintedInsurance(String insurerNumber, String insurerName, String symbolAndNumber, String branch, String insuredPerson) {
    }
}
