package jp.komado.insurer.internal;

import java.time.LocalDate;
import jp.komado.documents.Addressee;
import jp.komado.documents.Issuer;
import jp.komado.documents.Paper;
import org.springframework.lang.Nullable;

/**
 * The letter that asks an insurer for the high-cost category (保険者照会票), with the sheet on which it answers. It bears no individual
 * number.
 *
 * @param relationship the insured person's relation to the patient
 * @param consentOn    when the family agreed
 * @param attempt      which letter it is; from the second on it says so
 */
public record InquiryLetterPaper(String letterNumber, LocalDate issuedOn, Addressee addressee, Issuer issuer, String insurerNumber,
                                 String insuredName, String insuredKana, String symbol, String number, String branch, String patientName,
                                 String patientKana, @Nullable LocalDate patientBirthDate, String relationship, LocalDate from, LocalDate consentOn,
                                 int attempt) implements Paper {

    @Override
    public String template() {
        return "insurer-inquiry";
    }

    @Override
    public String title() {
        return "高額療養費の所得区分について（照会）";
    }

    @Override
    public String description() {
        return "小児慢性特定疾病医療費の支給認定のため、医療保険者に高額療養費の所得区分を照会する文書と回答票";
    }
}
