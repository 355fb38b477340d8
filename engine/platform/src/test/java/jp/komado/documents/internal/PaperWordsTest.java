package jp.komado.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PaperWordsTest {

    private final PaperWords words = new PaperWords();

    @Test
    void dates_are_written_in_eras_and_absent_ones_leave_a_blank() {
        assertThat(words.date(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(words.date(null)).isEmpty();
    }

    @Test
    void a_code_on_the_paper_reads_back_what_was_put_in() throws Exception {
        assertThat(scan(words.qr("52136017,1000009"))).isEqualTo("52136017,1000009");
        assertThat(scan(words.bars("0810200001"))).isEqualTo("0810200001");
    }

    /** A scanner wants a quiet zone, which the paper around the image gives. */
    private static String scan(String address) throws Exception {
        byte[] png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        BufferedImage code = ImageIO.read(new ByteArrayInputStream(png));
        var sheet = new BufferedImage(code.getWidth() + 100, code.getHeight() + 100, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.drawImage(code, 50, 50, null);
        int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
        LuminanceSource light = new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels);
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    }
}
