package jp.komado.counterparts.shipment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.komado.counterparts.seal.RefusedFileException;

/**
 * The content of a file in clear: a header, the records, a trailer; CP932 with CRLF.
 *
 * @param number  the shipment's number
 * @param kind    what is asked or answered
 * @param date    when it was written
 * @param records the lines between header and trailer
 */
public record ShipmentFile(String number, String kind, LocalDate date, List<String> records) {

    /** The documented encoding; what it cannot say becomes a geta mark. */
    public static final Charset CP932 = Charset.forName("windows-31j");

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int HEADER_FIELDS = 5;
    private static final byte[] GETA = {(byte) 0x81, (byte) 0xAC};
    private static final String END = "\r\n";

    public ShipmentFile {
        records = List.copyOf(records);
    }

    /** The bytes as they are sealed. */
    public byte[] bytes() {
        var text = new StringBuilder().append("H,").append(number).append(',').append(kind).append(',').append(DAY.format(date)).append(',')
            .append(records.size()).append(END);
        records.forEach(line -> text.append(line).append(END));
        text.append("T,").append(records.size()).append(END);
        try {
            var bytes = CP932.newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE).onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(GETA).encode(CharBuffer.wrap(text));
            var found = new byte[bytes.remaining()];
            bytes.get(found);
            return found;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws RefusedFileException if header, trailer or count do not agree, or the text is not CP932 */
    public static ShipmentFile parse(byte[] bytes) throws RefusedFileException {
        var lines = List.of(decode(bytes).split(END, -1));
        if (lines.size() < 3 || !lines.get(lines.size() - 1).isEmpty()) {
            throw new RefusedFileException("ヘッダとトレーラがそろっていません");
        }
        var header = lines.get(0).split(",", -1);
        var records = lines.subList(1, lines.size() - 2);
        var count = String.valueOf(records.size());
        if (header.length != HEADER_FIELDS || !header[0].equals("H")) {
            throw new RefusedFileException("ヘッダが読めません");
        }
        if (!header[4].equals(count) || !lines.get(lines.size() - 2).equals("T," + count)) {
            throw new RefusedFileException("件数が一致しません");
        }
        try {
            return new ShipmentFile(header[1], header[2], LocalDate.parse(header[3], DAY), records);
        } catch (DateTimeException e) {
            throw new RefusedFileException("ヘッダの日付が読めません", e);
        }
    }

    private static String decode(byte[] bytes) throws RefusedFileException {
        try {
            return CP932.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("文字コードがCP932ではありません", e);
        }
    }
}
