package jp.komado.renewal.internal;

import java.time.LocalDate;
import jp.komado.documents.Issuer;
import jp.komado.documents.Paper;
import jp.komado.issuance.PrintedCertificate;

/**
 * The renewal notice (更新案内): the letter, the certification data for confirmation, and the application already filled in. It bears no
 * individual number.
 *
 * @param reminder  whether it is the second letter
 * @param filingFrom first day on which the renewal is received
 * @param place     where it is received
 * @param adult     eighteen or older at the end: no new application afterwards
 * @param twenty    twenty at the end: no renewal, and no application is enclosed
 */
public record RenewalNoticePaper(String noticeNumber, LocalDate issuedOn, boolean reminder, PrintedCertificate certificate, LocalDate filingFrom,
                                 LocalDate filingTo, String place, boolean adult, boolean twenty, Issuer issuer) implements Paper {

    @Override
    public String template() {
        return "renewal-notice";
    }

    @Override
    public String title() {
        return twenty ? "小児慢性特定疾病医療受給者証の有効期間の満了について" : "小児慢性特定疾病医療受給者証の更新について";
    }

    @Override
    public String description() {
        return "有効期間の満了と更新の手続を案内し、認定の内容を確認していただく文書と、記入済みの申請書";
    }
}
