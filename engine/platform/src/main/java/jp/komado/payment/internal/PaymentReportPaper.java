package jp.komado.payment.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.komado.documents.Issuer;
import jp.komado.documents.Paper;
import jp.komado.payment.Reconciliation;
import org.springframework.lang.Nullable;

/** The report with which a claim month is closed: the three totals of each payer, the orders with their people. Amounts in yen. */
public record PaymentReportPaper(String title, YearMonth billing, LocalDate madeOn, Issuer issuer, Reconciliation reconciliation,
                                 List<Order> orders, String closedBy, LocalDate closedOn) implements Paper {

    /** An order and who was at it. */
    public record Order(String number, long carriedInYen, long carriedOutYen, long totalYen, @Nullable LocalDate confirmedOn, String checkedBy, String approvedBy) {
    }

    @Override
    public String template() {
        return "payment-report";
    }

    @Override
    public String description() {
        return "審査支払機関への支払について、請求、支払命令、支払記録の合計を突合し、請求月を締めた報告書";
    }
}
