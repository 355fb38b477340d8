package jp.komado.copies.remote;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import jp.komado.copies.internal.Comparisons;
import jp.komado.exchange.Delivery;
import jp.komado.exchange.DeliveryReceiver;
import jp.komado.exchange.DeliveryRefused;
import org.springframework.stereotype.Component;

/** ⑫ An export of all copies that the intermediate server holds for us, to be compared with the originals. */
@Component
class CopyExport implements DeliveryReceiver {

    private final Comparisons comparisons;
    private final Clock clock;

    CopyExport(Comparisons comparisons, Clock clock) {
        this.comparisons = comparisons;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "copy-export";
    }

    @Override
    public String channel() {
        return "linkage";
    }

    @Override
    public boolean takes(String fileName) {
        return fileName.matches("copy-export\\.\\d{8}\\.\\d{2}");
    }

    @Override
    public int receive(Delivery delivery) throws DeliveryRefused, IOException {
        var file = DeliveredFile.head(delivery, kind());
        if (comparisons.knows(file.number())) {
            throw new DeliveryRefused("copies.refused.known-export");
        }
        if (file.madeOn().isAfter(LocalDate.now(clock))) {
            throw new DeliveryRefused("copies.refused.future");
        }
        var comparison = comparisons.begin(file.number(), file.madeOn());
        file.forEach(delivery, text -> {
            var record = CopyLayout.exported(text);
            if (!comparison.take(record.integratedNumber(), record.key(), record.content())) {
                throw new DeliveryRefused("copies.refused.twice");
            }
        });
        comparisons.end(comparison);
        return file.count();
    }
}
