package jp.komado.issuance.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.issuance.ResultLists;
import jp.komado.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The result lists: ward staff see their own municipality's, the prefecture's staff all. */
@RestController
class ResultListController {

    private final ResultLists resultLists;
    private final PersonalDataGate gate;
    private final CurrentUsers users;
    private final Rights rights;
    private final Clock clock;

    ResultListController(ResultLists resultLists, PersonalDataGate gate, CurrentUsers users, Rights rights, Clock clock) {
        this.resultLists = resultLists;
        this.gate = gate;
        this.users = users;
        this.rights = rights;
        this.clock = clock;
    }

    @Operation(operationId = "listResults", summary = "The result lists of a month (YYYY-MM, default: this month)")
    @GetMapping("/api/result-lists")
    ResponseEntity<ResultListResponse> list(@RequestParam(required = false) @Nullable YearMonth month,
                                            @RequestParam(required = false) @Nullable String municipality) {
        rights.demand(Right.RESULT_LIST_READ);
        CurrentUser user = users.require();
        String scope = user.municipalityCode() == null ? municipality : user.municipalityCode();
        YearMonth wanted = month == null ? YearMonth.now(clock) : month;
        if (municipality != null && !rights.inScope(user, municipality)) {
            gate.refused(Look.at(Right.RESULT_LIST_READ, Purpose.CASE_WORK, "result-list"));
            throw Problem.forbidden("issuance.problem.foreign-list");
        }
        List<UUID> people = resultLists.logKeys(wanted, scope);
        Look look = new Look(Right.RESULT_LIST_READ, Purpose.CASE_WORK, "result-list", null, people);
        var lists = gate.show(look, () -> resultLists.of(wanted, scope).stream().map(ResultListResponse.OfMunicipality::of).toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ResultListResponse(wanted.toString(), lists));
    }
}
