package jp.komado.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.custody.OrderView.OrderLine;
import jp.komado.lot.Lot;
import jp.komado.lot.Lots;
import org.springframework.data.domain.Limit;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑰ Orders as the archivist and the section head see them; nobody's personal data stand in an order. */
@Service
public class OrderDesk {

    private static final int LONGEST_LIST = 200;

    private final Orders orders;
    private final CustodyOrderRepository rows;
    private final OrderSheets sheets;
    private final Lots lots;
    private final Rights rights;
    private final CurrentUsers currentUsers;

    OrderDesk(Orders orders, CustodyOrderRepository rows, OrderSheets sheets, Lots lots, Rights rights, CurrentUsers currentUsers) {
        this.orders = orders;
        this.rows = rows;
        this.sheets = sheets;
        this.lots = lots;
        this.rights = rights;
        this.currentUsers = currentUsers;
    }

    /** The orders, the newest first. */
    @Transactional(readOnly = true)
    public List<OrderLine> list() {
        rights.demand(Right.CUSTODY_READ);
        var newest = rows.findByOrderByRequestedAtDescIdDesc(Limit.of(LONGEST_LIST));
        var found = lots.find(newest.stream().map(CustodyOrder::lotId).toList()).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        return newest.stream().map(order -> sheets.line(order, found.get(order.lotId()))).toList();
    }

    /** An order with its boxes. */
    @Transactional(readOnly = true)
    public OrderView show(UUID orderId) {
        rights.demand(Right.CUSTODY_READ);
        return sheets.view(orders.find(orderId));
    }

    /** Asks for an order; another person will approve it. */
    @Transactional
    public UUID request(OrderKind kind, List<UUID> boxIds, LocalDate wantedOn, @Nullable String reason) {
        rights.demand(Right.CUSTODY_DO);
        return orders.request(kind, boxIds, wantedOn, reason, currentUsers.require().id()).id();
    }
}
