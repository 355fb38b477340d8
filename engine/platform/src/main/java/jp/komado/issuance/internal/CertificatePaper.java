package jp.komado.issuance.internal;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Addressee;
import jp.komado.documents.Issuer;
import jp.komado.documents.Paper;
import org.springframework.lang.Nullable;

/**
 * The certificate (小児慢性特定疾病医療受給者証) with its notes on the back and the letter that goes with it.
 *
 * @param householdCapYen the household's cap if it was apportioned among several certificates, otherwise null
 * @param institutions    where the patient is seen; empty prints the nationwide text alone
 * @param startReason     why the validity begins before the application; empty if it does not
 */
public record CertificatePaper(String publicPayerNumber, String recipientNumber, String applicationNumber, int issueNumber, boolean reissue,
                               Person patient, Guardian guardian, String relationship, List<Disease> diseases, boolean severe,
                               boolean lifeSupport, boolean hemophilia, Insurance insurance, int monthlyCapYen, String tier,
                               @Nullable Integer householdCapYen, List<String> institutions, LocalDate validFrom, LocalDate validTo,
                               String startReason, LocalDate applicationDate, LocalDate issuedOn, String letterNumber, Addressee addressee,
                               Issuer issuer) implements Paper {

    /** The patient as printed. */
    public record Person(String name, String kana, LocalDate birthDate, String sex, String postalCode, String address) {
    }

    /** The applicant as printed. */
    public record Guardian(String name, String kana, String postalCode, String address) {
    }

    /** A certified disease with its group and notice number. */
    public record Disease(String group, String code, String name) {
    }

    /** Insurance as printed; the class of high-cost benefits stays blank until the insurer has answered. */
    public record Insurance(String insurerNumber, String insurerName, String symbolAndNumber, String branch, String insuredPerson,
                            String highCostClass) {
    }

    @Override
    public String template() {
        return "certificate";
    }

    @Override
    public String title() {
        return "小児慢性特定疾病医療受給者証";
    }

    @Override
    public String description() {
        return "小児慢性特定疾病医療費の支給認定を証する受給者証と支給認定の通知";
    }
}
