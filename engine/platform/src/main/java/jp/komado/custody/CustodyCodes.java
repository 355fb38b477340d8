package jp.komado.custody;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.scan.ScanTarget;
import jp.komado.scan.ScannedCodes;
import org.springframework.stereotype.Component;

/** Numbers of boxes and of orders about them. */
@Component
class CustodyCodes implements ScannedCodes {

    private final BoxRepository boxes;
    private final CustodyOrderRepository orders;
    private final Rights rights;
    private final CurrentUsers currentUsers;

    CustodyCodes(BoxRepository boxes, CustodyOrderRepository orders, Rights rights, CurrentUsers currentUsers) {
        this.boxes = boxes;
        this.orders = orders;
        this.rights = rights;
        this.currentUsers = currentUsers;
    }

    @Override
    public Optional<ScanTarget> read(String code) {
        if (!rights.has(currentUsers.require(), Right.CUSTODY_READ)) {
            return Optional.empty();
        }
        var box = BoxNumber.read(code).flatMap(number -> boxes.findByNumber(number.value())).map(found -> new ScanTarget(ScanTarget.Kind.BOX, found.id()));
        return box.or(() -> orders.findByNumber(Normalizer.normalize(code, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).strip())
            .map(order -> new ScanTarget(ScanTarget.Kind.CUSTODY_ORDER, order.id())));
    }
}
