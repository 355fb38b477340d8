package jp.komado.issuance.internal;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Addressee;
import jp.komado.documents.Issuer;
import jp.komado.documents.Paper;
import org.springframework.lang.Nullable;

/**
 * Notice of a decision against the applicant: refusal after the board (不認定) or rejection (却下), with reason, legal basis and the
 * instruction on appeals.
 *
 * @param decision  what was decided, as the sentence goes on: 認定しないこととした, 却下した
 * @param boardDate when the board replied; null where no board was asked
 */
public record NoticePaper(String title, String form, String decision, String letterNumber, LocalDate issuedOn, Addressee addressee,
                          Issuer issuer, String applicationNumber, LocalDate applicationDate, String patientName, String disease,
                          @Nullable LocalDate boardDate, LocalDate decidedOn, List<String> reasons, String legalBasis) implements Paper {

    @Override
    public String template() {
        return "notice";
    }

    @Override
    public String description() {
        return "小児慢性特定疾病医療費の支給認定申請についての決定の理由と不服申立ての方法を知らせる通知";
    }
}
