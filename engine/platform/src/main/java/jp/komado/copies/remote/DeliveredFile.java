package jp.komado.copies.remote;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import jp.komado.exchange.Delivery;
import jp.komado.exchange.DeliveryRefused;
import jp.komado.exchange.MalformedRecord;

/**
 * A file that the linkage server sends by itself: a head with number, kind, day and count, then records, then a trailer with the count.
 *
 * @param number the server's number of the file
 * @param madeOn the day on which it was made
 */
record DeliveredFile(String number, LocalDate madeOn, int count) {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}[A-Z]?\\d{4,12}");
    private static final String COUNT = "copies.refused.count";
    private static final String MALFORMED = "copies.refused.malformed";

    /** Reads the head; the records follow. */
    static DeliveredFile head(Delivery delivery, String kind) throws DeliveryRefused, IOException {
        var line = delivery.lines().readLine();
        var fields = line == null ? new String[0] : line.split(",", -1);
        if (fields.length != 5 || !fields[0].equals("H") || !NUMBER.matcher(fields[1]).matches() || !fields[2].equals(kind)
            || !fields[4].matches("\\d{1,7}")) {
            throw new DeliveryRefused("copies.refused.head");
        }
        try {
            return new DeliveredFile(fields[1], LocalDate.parse(fields[3], DateTimeFormatter.BASIC_ISO_DATE), Integer.parseInt(fields[4]));
        } catch (DateTimeException e) {
            throw new DeliveryRefused("copies.refused.head");
        }
    }

    /** Reads every record up to the trailer, which must agree with the head. */
    void forEach(Delivery delivery, Taker taker) throws DeliveryRefused, IOException {
        int read = 0;
        var line = delivery.lines().readLine();
        for (; line != null && !line.startsWith("T,"); line = delivery.lines().readLine()) {
            read++;
            if (read > count) {
                throw new DeliveryRefused(COUNT);
            }
            try {
                taker.take(line);
            } catch (MalformedRecord malformed) {
                throw new DeliveryRefused(MALFORMED);
            }
        }
        if (line == null || read != count || !line.equals("T," + count) || delivery.lines().readLine() != null) {
            throw new DeliveryRefused(COUNT);
        }
    }

    /** Takes one record. */
    interface Taker {

        /** Refuses the whole file by either exception. */
        void take(String line) throws MalformedRecord, DeliveryRefused;
    }
}
