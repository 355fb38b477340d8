package jp.komado.dashboard.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.komado.claims.ClaimMonth;
import jp.komado.claims.PayerTotals;
import org.springframework.lang.Nullable;

/** The newest claim months, each with the moments at which it went on and its sums over all payers. */
record ClaimMonthsResponse(List<MonthProgressResponse> items) {

    /**
     * Sums in whole yen.
     *
     * @param billingMonth as 2026-10
     * @param stages when the month's files were complete, its lines checked, its exceptions settled, its payment ordered, paid, and closed;
     *     in this order, null for what is still to come
     */
    record MonthProgressResponse(
            UUID id,
            String billingMonth,
            ClaimMonth.State state,
            List<MonthStageResponse> stages,
            int invoicedCount,
            long invoicedYen,
            long payableYen,
            long heldYen,
            long returnedYen) {
    }

    /** One stage of a month. */
    record MonthStageResponse(Stage stage, @Nullable Instant at) {
    }

    /** What a claim month passes through. */
    enum Stage { FILES, CHECKED, SETTLED, ORDERED, PAID, CLOSED }

    static MonthProgressResponse of(ClaimMonth month, List<PayerTotals> totals) {
        return new MonthProgressResponse(
                month.id(),
                month.number(),
                month.state(),
                List.of(
                        new MonthStageResponse(Stage.FILES, month.filesAt()),
                        new MonthStageResponse(Stage.CHECKED, month.adjudicatedAt()),
                        new MonthStageResponse(Stage.SETTLED, month.settledAt()),
                        new MonthStageResponse(Stage.ORDERED, month.orderedAt()),
                        new MonthStageResponse(Stage.PAID, month.paidAt()),
                        new MonthStageResponse(Stage.CLOSED, month.closedAt())),
                totals.stream().mapToInt(PayerTotals::invoicedCount).sum(),
                totals.stream().mapToLong(PayerTotals::invoicedYen).sum(),
                totals.stream().mapToLong(PayerTotals::payableYen).sum(),
                totals.stream().mapToLong(PayerTotals::heldYen).sum(),
                totals.stream().mapToLong(PayerTotals::returnedYen).sum());
    }
}
