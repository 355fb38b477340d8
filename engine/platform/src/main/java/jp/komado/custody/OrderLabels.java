package jp.komado.custody;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.problem.Messages;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.EpisodeLabels;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lends the words of orders to the work list; an order is about nobody. */
@Component
class OrderLabels implements EpisodeLabels {

    private static final String KIND = "CUSTODY_ORDER";

    private final CustodyOrderRepository orders;
    private final Messages messages;

    OrderLabels(CustodyOrderRepository orders, Messages messages) {
        this.orders = orders;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CaseLabel> labels(Collection<UUID> ids) {
        return orders.findAllById(ids).stream().collect(Collectors.toMap(CustodyOrder::id, order -> new CaseLabel(order.id(), order.number(),
            null, null, KIND, INTERNAL, PREFECTURE, messages.text("custody.prefecture"))));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFacts> facts(UUID id) {
        return orders.findById(id).map(order -> new CaseFacts(INTERNAL, KIND, PREFECTURE, null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> search(String text, @Nullable String municipalityCode, int limit) {
        return municipalityCode == null ? orders.findByNumber(text).map(CustodyOrder::id).stream().limit(limit).toList() : List.of();
    }
}
