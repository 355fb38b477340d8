package jp.komado.counterparts.payer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.komado.counterparts.desk.Deliveries;

/** 支払基金 and 国保連: on request they write the list of a billing month, seal it and deliver it. */
public class Payers {

    private final Deliveries deliveries;
    private final ObjectMapper json;

    public Payers(Deliveries deliveries, ObjectMapper json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    /**
     * What was delivered.
     *
     * @param odd record numbers of the lines in which something is wrong, with what
     */
    public record Delivered(String fileName, int lines, long amountYen, Map<String, String> odd) {
    }

    /**
     * Delivers a list.
     *
     * @param payer     1 支払基金, 2 国保連
     * @param holders   who holds a certificate, one JSON document a line
     * @param perHolder claims of each holder
     * @param odd       names of {@link Odd} with commas
     */
    public Delivered deliver(int payer, YearMonth billing, String holders, int perHolder, String odd) {
        if (payer != 1 && payer != 2) {
            throw new IllegalArgumentException("支払機関は1（支払基金）か2（国保連）です");
        }
        var list = new ClaimList(payer, billing, Odd.parse(odd)).of(read(holders), perHolder);
        deliveries.send("payer-" + payer, list.fileName(), list.bytes());
        return new Delivered(list.fileName(), list.count(), list.amountYen(), list.oddRecords());
    }

    /** Delivers any list as it is, for those who make their own. */
    public void deliver(int payer, String fileName, byte[] content) {
        if (!fileName.matches("[A-Za-z0-9_.-]{1,100}")) {
            throw new IllegalArgumentException("ファイル名に使えない文字があります");
        }
        deliveries.send("payer-" + payer, fileName, content);
    }

    private List<Holder> read(String lines) {
        var holders = new ArrayList<Holder>();
        for (var line : Arrays.stream(lines.split("\n")).filter(text -> !text.isBlank()).toList()) {
            try {
                holders.add(json.readValue(line, Holder.class));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("受給者の" + (holders.size() + 1) + "行目が読めません");
            }
        }
        return holders;
    }
}
