package jp.komado.insurer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.insurer.Insurers.Insurer;
import jp.komado.mailing.MailingDesk.Receipt;
import jp.komado.testing.Partner;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** ⑧ The post, an insurer that answers ウ, and both divisions that carry its reply. */
@Component
public class InsurerPartner implements Partner {

    private static final String WORKER = "worker1";

    private final LetterDesk letters;
    private final ReplyDesk replies;
    private final InsurerInquiries inquiries;
    private final Workflow workflow;
    private final WorkItems workItems;
    private final CurrentUsers currentUsers;
    private final Clock clock;

    InsurerPartner(LetterDesk letters, ReplyDesk replies, InsurerInquiries inquiries, Workflow workflow, WorkItems workItems,
                   CurrentUsers currentUsers, Clock clock) {
        this.letters = letters;
        this.replies = replies;
        this.inquiries = inquiries;
        this.workflow = workflow;
        this.workItems = workItems;
        this.currentUsers = currentUsers;
        this.clock = clock;
    }

    @Override
    public boolean answer(UUID caseId) {
        if (workflow.isWaitingFor("insurer.posted", caseId)) {
            return post(caseId);
        }
        if (workflow.isWaitingFor("insurer.reply-handed-over", caseId)) {
            return reply(caseId);
        }
        return workItems.openOf(caseId).stream().filter(item -> item.elementId().equals("User_RegisterCategory")).findFirst()
            .map(this::register).orElse(false);
    }

    private boolean post(UUID caseId) {
        as(WORKER, () -> {
            letters.waiting().stream().filter(letter -> letter.caseId().equals(caseId) && !letter.addressKnown())
                .forEach(letter -> letters.address(letter.id(), new Insurer(letter.insurerNumber(), "架空健康保険組合", "1000001", "東京都千代田区千代田一丁目１番１号")));
            return null;
        });
        var run = as(WORKER, letters::open);
        var view = as(WORKER, () -> letters.show(run));
        as(WORKER, () -> {
            letters.track(run, view.letters().stream()
                .collect(Collectors.toMap(LetterRunView.RunLetter::id, letter -> InsurerLetters.trackingNumber(letter.letterNumber()))));
            return null;
        });
        as("worker2", () -> {
            letters.check(run, letters.show(run).version(), view.letters().size());
            return null;
        });
        return as("head", () -> {
            letters.confirm(run, letters.show(run).version(), new Receipt("R-1", view.letters().size(), today()));
            return true;
        });
    }

    private boolean reply(UUID caseId) {
        var number = inquiries.latest(caseId).orElseThrow().letterNumber();
        var reply = as("payment", () -> replies.receive(number, today(), 1, null));
        as("payment", () -> replies.handOver(List.of(reply.id())));
        return as(WORKER, () -> {
            var slip = replies.list(ReplyView.Wanted.ON_THE_WAY).stream().filter(line -> line.id().equals(reply.id())).findFirst().orElseThrow();
            return replies.tick(slip.handOverId(), Map.of(reply.id(), true)).get(0).done();
        });
    }

    private boolean register(WorkItem item) {
        var data = JsonNodeFactory.instance.objectNode().put("outcome", "REGISTERED").put("category", "U").put("answeredOn", today().toString());
        as(WORKER, () -> workItems.complete(item.id(), item.version(), data));
        return true;
    }

    private <T> T as(String user, Supplier<T> work) {
        return currentUsers.runAs(user, work);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
