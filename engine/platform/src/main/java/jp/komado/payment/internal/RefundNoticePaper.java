package jp.komado.payment.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.komado.documents.Addressee;
import jp.komado.documents.Issuer;
import jp.komado.documents.Paper;
import org.springframework.lang.Nullable;

/**
 * Notice of a decision on a refund (支給決定・不支給決定): each month with what was paid, what is borne, what is refunded; where and when it
 * was paid; the reason of a refusal; the instruction on appeals. Amounts in yen.
 */
public record RefundNoticePaper(String title, boolean granted, String number, LocalDate issuedOn, Addressee addressee, Issuer issuer,
                                String patientName, LocalDate claimedOn, LocalDate decidedOn, List<Month> months, long refundYen,
                                @Nullable String account, @Nullable LocalDate paidOn, List<String> reasons) implements Paper {

    /** A month on the notice, in yen. */
    public record Month(YearMonth month, long capYen, long paidYen, long dueYen, long deductedYen, long refundYen) {
    }

    @Override
    public String template() {
        return "refund-notice";
    }

    @Override
    public String description() {
        return "小児慢性特定疾病医療費の償還払いについての決定を知らせる通知";
    }
}
