package jp.komado.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.claims.ClaimMonths;
import jp.komado.claims.PayableLines;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** ⑭ ⑮ How far the claim months are, for those who do not work in them. */
@RestController
@Tag(name = "dashboard")
class ClaimMonthsController {

    private static final int NEWEST = 4;

    private final ClaimMonths months;
    private final PayableLines lines;
    private final Rights rights;

    ClaimMonthsController(ClaimMonths months, PayableLines lines, Rights rights) {
        this.months = months;
        this.lines = lines;
        this.rights = rights;
    }

    @GetMapping("/api/dashboard/claim-months")
    @Operation(operationId = "getDashboardClaimMonths", summary = "How far the newest claim months are, with their sums")
    ClaimMonthsResponse months() {
        rights.demand(Right.DASHBOARD_READ);
        rights.demand(Right.CLAIM_READ);
        return new ClaimMonthsResponse(months.all().stream().limit(NEWEST).map(month -> ClaimMonthsResponse.of(month, lines.totals(month.id()))).toList());
    }
}
