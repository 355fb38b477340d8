package jp.komado.renewal.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.komado.renewal.CaseRenewals;
import jp.komado.renewal.Circumstance;
import jp.komado.renewal.RenewalDesk;
import jp.komado.renewal.RenewalState;
import jp.komado.renewal.RenewalViews.CaseRenewal;
import jp.komado.renewal.RenewalViews.NoticePage;
import jp.komado.renewal.RenewalViews.WaveDetail;
import jp.komado.renewal.RenewalViews.WaveView;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** ⑯ The waves of renewal with their notices, and what a dossier says of its renewal. */
@RestController
class RenewalController {

    private final RenewalDesk desk;
    private final CaseRenewals cases;

    RenewalController(RenewalDesk desk, CaseRenewals cases) {
        this.desk = desk;
        this.cases = cases;
    }

    @Operation(operationId = "listRenewalWaves", summary = "⑯ The waves by month's end with their counts")
    @GetMapping("/api/renewals")
    RenewalWaveListResponse waves() {
        return new RenewalWaveListResponse(desk.lastDue(), desk.waves());
    }

    @Operation(operationId = "extractRenewals", summary = "⑯ Extract certificates that end, each once: a month, or all that are due")
    @PostMapping("/api/renewals")
    ExtractedRenewalsResponse extract(@Valid @RequestBody ExtractRenewalsRequest request) {
        return new ExtractedRenewalsResponse(desk.extract(request.monthEnd() == null ? null : YearMonth.from(request.monthEnd())));
    }

    @Operation(operationId = "readRenewalWave", summary = "⑯ A wave with its runs of letters")
    @GetMapping("/api/renewals/{id}")
    WaveDetail wave(@PathVariable UUID id) {
        return desk.wave(id);
    }

    @Operation(operationId = "listRenewalNotices", summary = "⑯ The notices of a wave, all or those in one state")
    @GetMapping("/api/renewals/{id}/notices")
    NoticePage notices(@PathVariable UUID id, @Nullable @RequestParam(required = false) RenewalState state) {
        return desk.notices(id, state);
    }

    @Operation(operationId = "readCaseRenewal", summary = "⑯ When the certificate of a case ends, and how far its renewal is")
    @GetMapping("/api/cases/{id}/renewal")
    CaseRenewal ofCase(@PathVariable UUID id) {
        return cases.of(id);
    }

    @Operation(operationId = "recordCircumstance", summary = "⑯ Note that the patient moved away, died, gave the certificate back, or has a protected address")
    @PutMapping("/api/cases/{id}/renewal/circumstances/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(@PathVariable UUID id, @PathVariable Circumstance kind, @Valid @RequestBody CircumstanceRequest request) {
        cases.record(id, kind, request.since());
    }

    @Operation(operationId = "takeBackCircumstance", summary = "⑯ Take back what was noted wrongly")
    @DeleteMapping("/api/cases/{id}/renewal/circumstances/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notTold(@PathVariable UUID id, @PathVariable Circumstance kind) {
        cases.forget(id, kind);
    }

    /** @param lastDue the newest month's end whose certificates are due */
    record RenewalWaveListResponse(LocalDate lastDue, List<WaveView> items) {
    }

    /** @param monthEnd any day of the month; without it, all months that are due */
    record ExtractRenewalsRequest(@Nullable LocalDate monthEnd) {
    }

    record ExtractedRenewalsResponse(int extracted) {
    }

    record CircumstanceRequest(@NotNull LocalDate since) {
    }
}
