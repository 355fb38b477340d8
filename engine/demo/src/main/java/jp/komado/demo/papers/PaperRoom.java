package jp.komado.demo.papers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.komado.access.CurrentUsers;
import jp.komado.calendar.FiscalYear;
import jp.komado.custody.BoxDesk;
import jp.komado.custody.BoxViews.BoxView;
import jp.komado.custody.OrderDesk;
import jp.komado.custody.OrderKind;
import jp.komado.demo.outside.Counterparts;
import jp.komado.exchange.ExchangeWork;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** ⑰ Fills the paper room of the demo: cabinets, and boxes everywhere between the cabinet, the contractor's shelves and their end. */
@Component
public class PaperRoom {

    private static final Logger LOG = LoggerFactory.getLogger(PaperRoom.class);
    private static final String ARCHIVIST = "archivist";
    private static final String HEAD = "head";
    private static final String COURIER = "架空倉庫　配送　太郎";
    private static final int PATIENCE = 200;
    private static final long A_MOMENT_MILLIS = 200;

    private final OldCases cases;
    private final BoxDesk boxes;
    private final OrderDesk orders;
    private final WorkItems workItems;
    private final Workflow workflow;
    private final ExchangeWork exchange;
    private final Counterparts outside;
    private final CurrentUsers users;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();

    PaperRoom(OldCases cases, BoxDesk boxes, OrderDesk orders, WorkItems workItems, Workflow workflow, ExchangeWork exchange, Counterparts outside,
              CurrentUsers users, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.boxes = boxes;
        this.orders = orders;
        this.workItems = workItems;
        this.workflow = workflow;
        this.exchange = exchange;
        this.outside = outside;
        this.users = users;
        this.json = json;
        this.clock = clock;
    }

    /** Makes all of it, once; a room that has a cabinet is left alone. */
    public void fill() {
        if (!as(ARCHIVIST, boxes::overview).cabinets().isEmpty()) {
            return;
        }
        var year = FiscalYear.of(today()).value();
        var front = cabinet("C-01", "支給認定（通知の翌々年度）");
        var back = cabinet("C-02", "取り寄せた箱");
        cabinet("C-03", "予備");
        var gone = sealed(year - 5, front, 6);
        var due = sealed(year - 5, front, 6);
        var dueThere = sealed(year - 5, front, 5);
        var shelved = sealed(year - 4, front, 6);
        var asked = sealed(year - 3, front, 6);
        var lost = sealed(year - 3, front, 4);
        deposited(gone, due, dueThere, shelved, asked);
        back(back, gone, due);
        destroyed(gone);
        answered(order(OrderKind.RETRIEVAL, "家族から開示の請求があった", asked));
        outside("/custody/oddities?box=" + lost.number() + "&oddity=LOST");
        answered(order(OrderKind.DEPOSIT, null, lost));
        request(OrderKind.DEPOSIT, null, sealed(year - 2, front, 6));
        sealed(year - 2, front, 5);
        packing(year - 2, front, 3);
        cases.told(year - 2, 7);
    }

    private String cabinet(String code, String name) {
        return as(ARCHIVIST, () -> boxes.addCabinet(code, name, "第一書庫").id()).toString();
    }

    private BoxView packing(int year, String cabinet, int count) {
        var numbers = cases.told(year, count);
        return as(ARCHIVIST, () -> {
            var box = boxes.open(year, UUID.fromString(cabinet));
            numbers.forEach(number -> boxes.add(box.id(), number));
            return boxes.show(box.id()).box();
        });
    }

    private BoxView sealed(int year, String cabinet, int count) {
        var box = packing(year, cabinet, count);
        return as(ARCHIVIST, () -> boxes.seal(box.id(), box.version(), count));
    }

    private void deposited(BoxView... some) {
        answered(order(OrderKind.DEPOSIT, null, some));
    }

    private void back(String cabinet, BoxView... some) {
        var order = order(OrderKind.RETRIEVAL, "保存期限を過ぎたため廃棄する", some);
        answered(order);
        var code = as(ARCHIVIST, boxes::overview).cabinets().stream().filter(one -> one.id().toString().equals(cabinet)).findFirst().orElseThrow().code();
        done(ARCHIVIST, order, "User_ReceiveBoxes", courier(some).put("cabinet", code));
    }

    private void destroyed(BoxView... some) {
        var order = order(OrderKind.DISPOSAL, null, some);
        answered(order);
        done(ARCHIVIST, order, "User_WitnessDisposal", courier(some).put("witnessedOn", today().toString()).put("method", "DISSOLVED")
            .put("site", "架空製紙株式会社 溶解工場").put("escorted", true));
        outside("/custody/destroyed?order=" + as(ARCHIVIST, () -> orders.show(order)).number() + "&on=" + today());
        await(() -> !as(ARCHIVIST, () -> orders.show(order)).certificates().isEmpty());
        done(ARCHIVIST, order, "User_RecordCertificate", json.createObjectNode().put("matches", true));
    }

    private UUID request(OrderKind kind, String reason, BoxView... some) {
        var order = as(ARCHIVIST, () -> orders.request(kind, Arrays.stream(some).map(BoxView::id).toList(), today(), reason));
        run(order);
        return order;
    }

    private UUID order(OrderKind kind, String reason, BoxView... some) {
        var order = request(kind, reason, some);
        done(HEAD, order, "User_ApproveOrder", json.createObjectNode().put("approved", true));
        if (kind == OrderKind.DEPOSIT) {
            done(ARCHIVIST, order, "User_HandOverBoxes", courier(some).put("outcome", "HANDED_OVER"));
        }
        return order;
    }

    private ObjectNode courier(BoxView... some) {
        var form = json.createObjectNode().put("wayBill", "4012-8876-3310").put("carrierPerson", COURIER).put("identifiedBy", "STAFF_CARD");
        var numbers = form.putArray("boxes");
        List.of(some).forEach(box -> numbers.add(box.number()));
        return form;
    }

    private void answered(UUID order) {
        await(() -> as(ARCHIVIST, () -> orders.show(order)).answeredOn() != null);
        run(order);
    }

    private void done(String user, UUID order, String element, ObjectNode form) {
        await(() -> open(user, order, element).isPresent());
        as(user, () -> {
            var item = open(user, order, element).orElseThrow();
            return workItems.complete(item.id(), item.version(), form);
        });
        run(order);
    }

    private Optional<WorkItem> open(String user, UUID order, String element) {
        return as(user, () -> workItems.openOf(order).stream().filter(one -> one.elementId().equals(element)).findFirst());
    }

    /** Runs the engine's jobs of an order, unless the engine does it already. */
    private void run(UUID order) {
        try {
            while (workflow.runJobs(order) > 0) {
                // a job may leave another one behind
            }
        } catch (RuntimeException theEngineWasFaster) {
            LOG.debug("the engine works on order {} itself: {}", order, theEngineWasFaster.getClass().getSimpleName());
        }
    }

    private void await(Supplier<Boolean> there) {
        for (int i = 0; i < PATIENCE && !there.get(); i++) {
            exchange.run();
            try {
                Thread.sleep(A_MOMENT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        if (!there.get()) {
            throw new IllegalStateException("the contractor does not answer");
        }
    }

    private void outside(String path) {
        try {
            var answer = http.send(HttpRequest.newBuilder(URI.create(outside.address()).resolve(path)).POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private <T> T as(String user, Supplier<T> work) {
        return users.runAs(user, work);
    }
}
