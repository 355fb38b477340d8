package jp.komado.copies.remote;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import jp.komado.copies.internal.ProvisionLists;
import jp.komado.exchange.Delivery;
import jp.komado.exchange.DeliveryReceiver;
import jp.komado.exchange.DeliveryRefused;
import org.springframework.stereotype.Component;

/** ⑫ The list of who was told from the copies, and of who waits for a person's answer. */
@Component
class ProvisionList implements DeliveryReceiver {

    private final ProvisionLists lists;
    private final Clock clock;

    ProvisionList(ProvisionLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "provision-list";
    }

    @Override
    public String channel() {
        return "linkage";
    }

    @Override
    public boolean takes(String fileName) {
        return fileName.matches("provision-list\\.\\d{8}\\.\\d{2}");
    }

    @Override
    public int receive(Delivery delivery) throws DeliveryRefused, IOException {
        var file = DeliveredFile.head(delivery, kind());
        var seen = new HashSet<String>();
        file.forEach(delivery, text -> {
            var line = CopyLayout.listed(text, clock.getZone());
            if (!seen.add(line.reference())) {
                throw new DeliveryRefused("copies.refused.twice");
            }
            if (line.askedAt().isAfter(clock.instant())) {
                throw new DeliveryRefused("copies.refused.future");
            }
            if (!lists.record(line)) {
                throw new DeliveryRefused("copies.refused.contradiction");
            }
        });
        return file.count();
    }
}
