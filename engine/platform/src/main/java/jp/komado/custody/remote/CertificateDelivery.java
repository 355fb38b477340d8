package jp.komado.custody.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import jp.komado.custody.BoxNumber;
import jp.komado.custody.CertifiedDisposal;
import jp.komado.custody.DisposalMethod;
import jp.komado.custody.Disposals;
import jp.komado.exchange.Delivery;
import jp.komado.exchange.DeliveryReceiver;
import jp.komado.exchange.DeliveryRefused;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * ⑰ 廃棄証明書, which the contractor sends by itself when boxes have been crushed or dissolved.
 * <pre>H,certificateNumber,orderNumber,disposedOn(8),method(1 crushed 2 dissolved),site,certifier,count
 * D,boxNumber      for each box
 * T,count</pre>
 */
@Component
class CertificateDelivery implements DeliveryReceiver {

    private static final Pattern NAME = Pattern.compile("disposal_[0-9A-Z-]{1,30}\\.csv");
    private static final int HEAD = 8;
    private static final int LONGEST_SITE = 100;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_BOXES = 50;

    private final Disposals disposals;

    CertificateDelivery(Disposals disposals) {
        this.disposals = disposals;
    }

    @Override
    public String kind() {
        return "disposal-certificate";
    }

    @Override
    public String channel() {
        return ContractorGateway.CHANNEL;
    }

    @Override
    public boolean takes(String fileName) {
        return NAME.matcher(fileName).matches();
    }

    @Override
    public int receive(Delivery delivery) throws DeliveryRefused, IOException {
        return disposals.arrived(read(delivery.lines()));
    }

    private static CertifiedDisposal read(BufferedReader lines) throws DeliveryRefused, IOException {
        var head = fields(lines.readLine(), "H", HEAD);
        var boxes = boxes(lines, head[7]);
        demand(head[1].matches("[0-9A-Z-]{1,30}") && head[2].matches("[0-9A-Z-]{1,12}") && ContractorRecord.isDay(head[3])
            && DisposalMethod.of(head[4]).isPresent() && within(head[5], LONGEST_SITE) && within(head[6], LONGEST_NAME));
        return new CertifiedDisposal(head[1], head[2], ContractorRecord.day(head[3]), DisposalMethod.of(head[4]).orElseThrow(), head[5], head[6],
            boxes);
    }

    private static List<String> boxes(BufferedReader lines, String announced) throws DeliveryRefused, IOException {
        var boxes = new ArrayList<String>();
        var line = lines.readLine();
        for (; line != null && line.startsWith("D,"); line = lines.readLine()) {
            var number = fields(line, "D", 2)[1];
            demand(BoxNumber.read(number).filter(box -> box.value().equals(number)).isPresent() && boxes.size() < MOST_BOXES);
            boxes.add(number);
        }
        var count = String.valueOf(boxes.size());
        if (!fields(line, "T", 2)[1].equals(count) || !announced.equals(count) || lines.readLine() != null) {
            throw new DeliveryRefused("exchange.refusal.count");
        }
        demand(!boxes.isEmpty() && new HashSet<>(boxes).size() == boxes.size());
        return boxes;
    }

    private static String[] fields(@Nullable String line, String mark, int count) throws DeliveryRefused {
        var fields = line == null ? new String[0] : line.split(",", -1);
        if (fields.length != count || !fields[0].equals(mark)) {
            throw new DeliveryRefused(mark.equals("T") ? "exchange.refusal.count" : "exchange.refusal.malformed");
        }
        return fields;
    }

    private static boolean within(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }

    private static void demand(boolean holds) throws DeliveryRefused {
        if (!holds) {
            throw new DeliveryRefused("exchange.refusal.malformed");
        }
    }
}
