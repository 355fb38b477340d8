package jp.komado.custody;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.custody.OrderView.AnsweredBox;
import jp.komado.custody.OrderView.CertificateView;
import jp.komado.custody.OrderView.OrderBox;
import jp.komado.custody.OrderView.OrderLine;
import jp.komado.custody.OrderView.OrderTotals;
import jp.komado.lot.Lot;
import jp.komado.lot.LotItem;
import jp.komado.lot.Lots;
import org.springframework.stereotype.Component;

/** Turns orders into what the screens show. */
@Component
class OrderSheets {

    private final BoxRepository boxes;
    private final AnswerLines answers;
    private final Disposals disposals;
    private final BoxSheets sheets;
    private final Lots lots;

    OrderSheets(BoxRepository boxes, AnswerLines answers, Disposals disposals, BoxSheets sheets, Lots lots) {
        this.boxes = boxes;
        this.answers = answers;
        this.disposals = disposals;
        this.sheets = sheets;
        this.lots = lots;
    }

    OrderView view(CustodyOrder order) {
        var lot = lots.find(order.lotId());
        var said = answers.of(order.id(), order.attempt()).stream()
            .map(line -> new AnsweredBox(line.boxNumber(), line.result(), line.shelf(), line.wayBill())).toList();
        var ordered = ordered(lot, said);
        var own = ordered.stream().map(OrderBox::number).collect(Collectors.toSet());
        return new OrderView(order.id(), order.number(), order.kind(), order.state(), order.requestedAt(), sheets.name(order.requestedBy()),
            order.wantedOn(), order.reason(), order.judgedAt(), sheets.name(order.approvedBy()), order.comment(), order.handedOverAt(),
            sheets.name(order.handedOverBy()), order.wayBill(), order.carrierPerson(), order.identifiedBy(), order.leftOutReason(),
            order.attempt(), order.placedAt(), order.answeredOn(), order.outcome(), order.resolutionReason(), order.witnessedOn(),
            sheets.name(order.witnessedBy()), order.method(), order.site(), order.endedAt(), totals(lot), ordered,
            said.stream().filter(line -> !own.contains(line.boxNumber())).toList(), certificates(order));
    }

    private List<OrderBox> ordered(Lot lot, List<AnsweredBox> said) {
        var known = boxes.findByIdInOrderByNumber(lot.items().stream().map(LotItem::subjectId).toList()).stream()
            .collect(Collectors.toMap(Box::id, Function.identity()));
        Map<String, AnsweredBox> lines = said.stream().collect(Collectors.toMap(AnsweredBox::boxNumber, Function.identity(), (a, b) -> b));
        return lot.items().stream().map(item -> {
            var box = known.get(item.subjectId());
            return new OrderBox(box.id(), box.number(), box.fiscalYear().value(), box.cases(), box.destroyFrom(), item.result(), item.note(),
                sheets.place(box.stay()), lines.get(box.number()));
        }).toList();
    }

    private List<CertificateView> certificates(CustodyOrder order) {
        return disposals.of(order.id()).stream().map(one -> new CertificateView(one.number(), one.arrivedAt(), one.disposedOn(), one.method(),
            one.site(), one.certifier(), one.boxes(), one.state().name(), sheets.name(one.judgedBy()), one.reason(),
            one.state() == DisposalCertificate.State.ARRIVED && order.witnessedOn() != null ? disposals.differences(order, one) : Set.of())).toList();
    }

    OrderLine line(CustodyOrder order, Lot lot) {
        return new OrderLine(order.id(), order.number(), order.kind(), order.state(), order.requestedAt(), sheets.name(order.requestedBy()),
            order.wantedOn(), totals(lot), order.endedAt());
    }

    private static OrderTotals totals(Lot lot) {
        var progress = lot.progress();
        return new OrderTotals(progress.items(), progress.done(), progress.missing(), progress.removed());
    }
}
