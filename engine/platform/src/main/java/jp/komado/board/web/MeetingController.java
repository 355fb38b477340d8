package jp.komado.board.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.board.BoardInquiries;
import jp.komado.board.BoardReplies;
import jp.komado.board.MeetingPapers;
import jp.komado.board.MeetingView;
import jp.komado.board.MeetingViews;
import jp.komado.board.Meetings;
import jp.komado.board.Verdict;
import jp.komado.documents.ShownPdf;
import jp.komado.problem.IfMatch;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** ⑨ Meetings of the board: agenda, consultation, reply. */
@RestController
class MeetingController {

    private static final String IF_MATCH = "If-Match";

    private final Meetings meetings;
    private final MeetingViews views;
    private final BoardReplies replies;
    private final MeetingPapers papers;
    private final BoardInquiries inquiries;

    MeetingController(Meetings meetings, MeetingViews views, BoardReplies replies, MeetingPapers papers, BoardInquiries inquiries) {
        this.meetings = meetings;
        this.views = views;
        this.replies = replies;
        this.papers = papers;
        this.inquiries = inquiries;
    }

    @Operation(operationId = "listMeetings", summary = "⑨ Meetings of the board, the newest first; reviewers see those the board was consulted for")
    @GetMapping("/api/meetings")
    MeetingListResponse list() {
        return new MeetingListResponse(views.list());
    }

    @Operation(operationId = "listCasesWaitingForBoard", summary = "⑨ Cases that wait for a meeting, those that wait longest first")
    @GetMapping("/api/meetings/waiting-cases")
    WaitingCasesResponse waiting() {
        return new WaitingCasesResponse(views.waiting());
    }

    @Operation(operationId = "planMeeting", summary = "⑨ Plan a meeting with cases on its agenda")
    @PostMapping("/api/meetings")
    @ResponseStatus(HttpStatus.CREATED)
    MeetingIdResponse plan(@Valid @RequestBody PlanMeetingRequest request) {
        return new MeetingIdResponse(meetings.plan(request.heldOn(), request.matterIds()));
    }

    @Operation(operationId = "readMeeting", summary = "⑨ A meeting with its agenda, nobody named to a reviewer")
    @GetMapping("/api/meetings/{id}")
    ResponseEntity<MeetingView> read(@PathVariable UUID id) {
        return answer(id);
    }

    @Operation(operationId = "addToAgenda", summary = "⑨ Lay cases before a meeting")
    @PostMapping("/api/meetings/{id}/agenda")
    ResponseEntity<MeetingView> add(@PathVariable UUID id, @RequestHeader(value = IF_MATCH, required = false) @Nullable String ifMatch,
                                    @Valid @RequestBody AgendaRequest request) {
        meetings.add(id, IfMatch.version(ifMatch), request.matterIds());
        return answer(id);
    }

    @Operation(operationId = "removeFromAgenda", summary = "⑨ Take a case off the agenda")
    @DeleteMapping("/api/meetings/{id}/agenda/{no}")
    ResponseEntity<MeetingView> remove(@PathVariable UUID id, @PathVariable int no,
                                       @RequestHeader(value = IF_MATCH, required = false) @Nullable String ifMatch) {
        meetings.remove(id, IfMatch.version(ifMatch), no);
        return answer(id);
    }

    @Operation(operationId = "consultBoard", summary = "⑨ Consult the board (諮問): the agenda stands from now on")
    @PostMapping("/api/meetings/{id}/consultation")
    ResponseEntity<MeetingView> consult(@PathVariable UUID id, @RequestHeader(value = IF_MATCH, required = false) @Nullable String ifMatch,
                                        @Valid @RequestBody ConsultationRequest request) {
        meetings.consult(id, IfMatch.version(ifMatch), request.number(), request.consultedOn());
        return answer(id);
    }

    @Operation(operationId = "printConsultation", summary = "⑨ The consultation (諮問書) as PDF")
    @GetMapping(path = "/api/meetings/{id}/consultation", produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> printConsultation(@PathVariable UUID id) {
        return ShownPdf.named("諮問書.pdf").body(papers.consultation(id));
    }

    @Operation(operationId = "registerBoardReply", summary = "⑨ Register the board's reply (答申) to the whole agenda")
    @PostMapping("/api/meetings/{id}/reply")
    ResponseEntity<MeetingView> reply(@PathVariable UUID id, @RequestHeader(value = IF_MATCH, required = false) @Nullable String ifMatch,
                                      @Valid @RequestBody BoardReplyRequest request) {
        replies.register(id, IfMatch.version(ifMatch), request.reply());
        return answer(id);
    }

    @Operation(operationId = "printBoardReply", summary = "⑨ The reply (答申書) as PDF")
    @GetMapping(path = "/api/meetings/{id}/reply", produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> printReply(@PathVariable UUID id) {
        return ShownPdf.named("答申書.pdf").body(papers.reply(id));
    }

    @Operation(operationId = "readCaseBoardRounds", summary = "⑨ What the board was asked of a case, and what it answered")
    @GetMapping("/api/cases/{id}/inquiries/board")
    ResponseEntity<BoardRoundsResponse> rounds(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new BoardRoundsResponse(inquiries.of(id)));
    }

    private ResponseEntity<MeetingView> answer(UUID id) {
        var view = views.open(id);
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).cacheControl(CacheControl.noStore()).body(view);
    }

    record MeetingListResponse(List<MeetingView> items) {
    }

    record WaitingCasesResponse(List<MeetingView.WaitingCase> items) {
    }

    record MeetingIdResponse(UUID id) {
    }

    record BoardRoundsResponse(List<BoardInquiries.BoardRound> items) {
    }

    record PlanMeetingRequest(@NotNull LocalDate heldOn, @NotNull @Size(max = 200) List<@NotNull UUID> matterIds) {
    }

    record AgendaRequest(@NotEmpty @Size(max = 200) List<@NotNull UUID> matterIds) {
    }

    record ConsultationRequest(@NotBlank @Size(max = 40) String number, @NotNull LocalDate consultedOn) {
    }

    record BoardReplyRequest(@NotBlank @Size(max = 40) String number, @NotNull LocalDate repliedOn, @NotBlank @Size(max = 80) String chair,
                        @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 80) String> members,
                        @NotEmpty @Size(max = 200) List<@NotNull @Valid BoardReplyCase> cases) {

        BoardReplies.Reply reply() {
            return new BoardReplies.Reply(number, repliedOn, chair, members, cases.stream().map(BoardReplyCase::answer).toList());
        }
    }

    record BoardReplyCase(@NotNull @Positive Integer no, @NotNull Verdict verdict, @Nullable @Size(max = 1000) String reason, boolean severe,
                     boolean lifeSupport, @Nullable @Size(max = 400) String validityNote, @Nullable @Size(max = 1000) String question) {

        BoardReplies.Answer answer() {
            return new BoardReplies.Answer(no, verdict, text(reason), severe, lifeSupport, text(validityNote), text(question));
        }

        @Nullable
        private static String text(@Nullable String given) {
            return given == null || given.isBlank() ? null : given.strip();
        }
    }
}
