package jp.komado.board.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.komado.board.MeetingView;
import jp.komado.board.MeetingViews;
import jp.komado.board.Meetings;
import jp.komado.board.Opinions;
import jp.komado.board.Verdict;
import jp.komado.problem.IfMatch;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** ⑨ One case of an agenda: its anonymous sheet, the secretariat's view, the reviewers' opinions. */
@RestController
class BoardCaseController {

    private static final String SHEET = "/api/meetings/{id}/cases/{no}";

    private final Meetings meetings;
    private final MeetingViews views;
    private final Opinions opinions;

    BoardCaseController(Meetings meetings, MeetingViews views, Opinions opinions) {
        this.meetings = meetings;
        this.views = views;
        this.opinions = opinions;
    }

    @Operation(operationId = "readBoardSheet", summary = "⑨ The anonymous sheet of a case with its opinions")
    @GetMapping(SHEET)
    ResponseEntity<MeetingView.AgendaItem> read(@PathVariable UUID id, @PathVariable int no) {
        return answer(id, no, HttpStatus.OK);
    }

    @Operation(operationId = "writeSecretariatView", summary = "⑨ The secretariat's view, the course and the points of doubt")
    @PutMapping(SHEET + "/secretariat-view")
    ResponseEntity<MeetingView.AgendaItem> view(@PathVariable UUID id, @PathVariable int no,
                                          @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
                                          @Valid @RequestBody SecretariatViewRequest request) {
        meetings.view(id, no, IfMatch.version(ifMatch), request.view(), request.course(), request.doubts());
        return answer(id, no, HttpStatus.OK);
    }

    @Operation(operationId = "giveOpinion", summary = "⑨ A reviewer's opinion; one reviewer gives one")
    @PostMapping(SHEET + "/opinions")
    ResponseEntity<MeetingView.AgendaItem> give(@PathVariable UUID id, @PathVariable int no, @Valid @RequestBody OpinionRequest request) {
        opinions.give(id, no, request.verdict(), request.severe(), request.lifeSupport(), request.reason());
        return answer(id, no, HttpStatus.CREATED);
    }

    @Operation(operationId = "changeOpinion", summary = "⑨ A reviewer changes the own opinion")
    @PutMapping(SHEET + "/opinions/own")
    ResponseEntity<MeetingView.AgendaItem> change(@PathVariable UUID id, @PathVariable int no,
                                            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
                                            @Valid @RequestBody OpinionRequest request) {
        opinions.change(id, no, IfMatch.version(ifMatch), request.verdict(), request.severe(), request.lifeSupport(), request.reason());
        return answer(id, no, HttpStatus.OK);
    }

    private ResponseEntity<MeetingView.AgendaItem> answer(UUID id, int no, HttpStatus status) {
        var item = views.sheet(id, no);
        return ResponseEntity.status(status).eTag(IfMatch.etag(item.version())).cacheControl(CacheControl.noStore()).body(item);
    }

    record SecretariatViewRequest(@NotNull Verdict view, @NotBlank @Size(max = 2000) String course, @Nullable @Size(max = 1000) String doubts) {
    }

    record OpinionRequest(@NotNull Verdict verdict, boolean severe, boolean lifeSupport, @Nullable @Size(max = 1000) String reason) {
    }
}
