package jp.komado.documents.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import jp.komado.calendar.JapaneseEra;

/** What templates can say besides their data: dates in eras, amounts, digits one by one, codes to scan. */
public final class PaperWords {

    /** 令和8年11月23日, or nothing. */
    public String date(LocalDate date) {
        return date == null ? "" : JapaneseEra.format(date);
    }

    /** 令和8年11月. */
    public String month(YearMonth month) {
        return JapaneseEra.format(month);
    }

    /** 10,000. */
    public String amount(long yen) {
        return String.format(Locale.ROOT, "%,d", yen);
    }

    /** The characters of a number, one for each box. */
    public List<String> digits(String number) {
        return number.codePoints().mapToObj(Character::toString).toList();
    }

    /** The text, or the sign for "nothing to say here". */
    public String orDash(String text) {
        return text == null || text.isBlank() ? "―" : text;
    }

    /** A QR code as an image address. */
    public String qr(String content) {
        return image(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0), 8);
    }

    /** A bar code (Code 128) as an image address. */
    public String bars(String content) {
        return image(content, BarcodeFormat.CODE_128, 0, 24, Map.of(EncodeHintType.MARGIN, 0), 4);
    }

    private static String image(String content, BarcodeFormat format, int width, int height, Map<EncodeHintType, ?> hints, int scale) {
        try {
            BitMatrix modules = new MultiFormatWriter().encode(content, format, width, height, hints);
            var image = new BufferedImage(modules.getWidth() * scale, modules.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    image.setRGB(x, y, modules.get(x / scale, y / scale) ? 0x000000 : 0xFFFFFF);
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code can be drawn for this content", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
