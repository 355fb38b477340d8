package jp.komado.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.custody.DisposalCertificate.State;
import jp.komado.dossier.FieldErrors;
import jp.komado.exchange.DeliveryRefused;
import jp.komado.lot.ItemResult;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** ⑰ The end of boxes: witnessed by one of ours, certified by the contractor, and compared before anything counts as destroyed. */
@Service
public class Disposals {

    private final CustodyOrderRepository orders;
    private final DisposalCertificateRepository certificates;
    private final Orders desk;
    private final Boxes boxes;
    private final CustodyProcess process;
    private final Clock clock;

    Disposals(CustodyOrderRepository orders, DisposalCertificateRepository certificates, Orders desk, Boxes boxes, CustodyProcess process,
              Clock clock) {
        this.orders = orders;
        this.certificates = certificates;
        this.desk = desk;
        this.boxes = boxes;
        this.process = process;
        this.clock = clock;
    }

    /** Somebody of ours stood beside until the boxes were crushed or dissolved. */
    @Transactional
    void witness(UUID orderId, Collection<String> scanned, Witnessed seen, Courier courier, @Nullable String leftOut, String user) {
        var order = lock(orderId);
        var open = desk.openBoxes(order);
        desk.demandAllOrExplained(open, scanned, leftOut);
        var destroyed = open.stream().filter(box -> scanned.contains(box.number())).toList();
        new FieldErrors()
            .demand(!seen.on().isAfter(desk.today()), "/witnessedOn", "custody.field.in-future")
            .demand(order.answeredOn() == null || !seen.on().isBefore(LocalDate.ofInstant(order.requestedAt(), clock.getZone())),
                "/witnessedOn", "custody.field.before-order")
            .demand(destroyed.stream().noneMatch(box -> seen.on().isBefore(box.destroyFrom())), "/witnessedOn", "custody.field.too-early")
            .refuseTask();
        desk.demandNobodyHeld(destroyed.stream().map(Box::id).toList());
        order.witnessed(seen.on(), seen.method(), seen.site(), courier, leftOut, user);
        for (var box : open) {
            if (destroyed.contains(box)) {
                box.witness(seen.on(), courier.wayBill(), seen.site(), clock.instant(), user);
            } else {
                desk.settle(order, box, ItemResult.REMOVED, leftOut, user);
            }
        }
    }

    /** Looks whether a certificate lies here already; gives what the model reads. Takes turns with an arriving one. */
    @Transactional
    public Map<String, Object> expect(UUID orderId) {
        var order = lock(orderId);
        boolean here = certificates.findByOrderIdAndState(orderId, State.ARRIVED).isPresent();
        if (here) {
            order.certificateLies(true);
        }
        var read = new HashMap<>(CustodyProcess.awaited(desk.reminder()));
        read.put("certificateArrived", here);
        read.put("contractorAwaited", !here);
        return read;
    }

    /**
     * A certificate has arrived. It is kept for comparison, also if it comes before the witness's record.
     *
     * @return the number of boxes in it
     * @throws DeliveryRefused if no order of ours can be meant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int arrived(CertifiedDisposal said) throws DeliveryRefused {
        var found = orders.findByNumber(said.orderNumber()).orElseThrow(() -> new DeliveryRefused("custody.refused.no-order"));
        var order = orders.lock(found.id()).orElseThrow();
        if (order.kind() != OrderKind.DISPOSAL || order.state() != OrderState.ANSWERED && order.state() != OrderState.WITNESSED) {
            throw new DeliveryRefused("custody.refused.certificate-not-waiting");
        }
        if (certificates.existsByNumber(said.certificateNumber())) {
            throw new DeliveryRefused("custody.refused.certificate-twice");
        }
        if (certificates.findByOrderIdAndState(order.id(), State.ARRIVED).isPresent()) {
            throw new DeliveryRefused("custody.refused.certificate-waits");
        }
        certificates.save(new DisposalCertificate(order.id(), said, clock.instant()));
        if (process.waitsForCertificate(order.id())) {
            order.certificateLies(true);
            process.certified(order.id());
        }
        return said.boxes().size();
    }

    /** The certificate agrees with what was witnessed: its boxes are no more. */
    @Transactional
    void accept(UUID orderId, String user) {
        var order = lock(orderId);
        var certificate = waiting(orderId);
        var differences = differences(order, certificate);
        new FieldErrors().demand(differences.isEmpty(), "/matches", "custody.field.certificate-differs").refuseTask();
        certificate.accept(clock.instant(), user);
        certificates.flush();
        for (var box : desk.openBoxes(order)) {
            box.dispose(certificate, clock.instant(), user);
            desk.settle(order, box, ItemResult.DONE, certificate.number(), user);
            boxes.tell(box, "custody.timeline.disposed", box.number(), order.witnessedOn(), certificate.number());
        }
        order.done(clock.instant());
    }

    /** It does not: it stays on file with the reason, and the contractor owes another one. */
    @Transactional
    void reject(UUID orderId, String why, String user) {
        var order = lock(orderId);
        waiting(orderId).reject(why, clock.instant(), user);
        order.certificateLies(false);
    }

    /** In what a certificate differs from what was witnessed. */
    Set<CertificateDifference> differences(CustodyOrder order, DisposalCertificate certificate) {
        var differences = new LinkedHashSet<CertificateDifference>();
        var witnessed = new HashSet<>(desk.openBoxes(order).stream().map(Box::number).toList());
        if (!witnessed.equals(new HashSet<>(certificate.boxes())) || certificate.boxes().size() != witnessed.size()) {
            differences.add(CertificateDifference.BOXES);
        }
        if (!certificate.disposedOn().equals(order.witnessedOn())) {
            differences.add(CertificateDifference.DAY);
        }
        if (certificate.method() != order.method()) {
            differences.add(CertificateDifference.METHOD);
        }
        return differences;
    }

    DisposalCertificate waiting(UUID orderId) {
        return certificates.findByOrderIdAndState(orderId, State.ARRIVED).orElseThrow(() -> Problem.conflict("custody.problem.no-certificate"));
    }

    List<DisposalCertificate> of(UUID orderId) {
        return certificates.findByOrderIdOrderByArrivedAtDesc(orderId);
    }

    private CustodyOrder lock(UUID orderId) {
        return orders.lock(orderId).orElseThrow(() -> Problem.notFound("custody.problem.no-order-found"));
    }

    /** In what a certificate can differ. */
    public enum CertificateDifference { BOXES, DAY, METHOD }

    /** What the witness saw. */
    record Witnessed(LocalDate on, DisposalMethod method, String site) {
    }
}
