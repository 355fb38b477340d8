package jp.komado.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * Request to complete an application (補正依頼).
 *
 * @param missing what is missing, one line each, in the clerk's words
 * @param note    what the clerk adds; may be empty
 */
public record CorrectionLetter(String number, LocalDate issuedOn, Addressee addressee, Issuer issuer, String applicationNumber,
                               LocalDate receivedOn, String patientName, List<String> missing, String note, LocalDate dueOn,
                               String office) implements Paper {

    @Override
    public String template() {
        return "correction-request";
    }

    @Override
    public String title() {
        return "申請書類の補正について（依頼）";
    }

    @Override
    public String description() {
        return "小児慢性特定疾病医療費の支給認定申請について、不足する書類の提出を依頼する通知";
    }
}
