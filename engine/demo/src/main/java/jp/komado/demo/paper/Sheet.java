package jp.komado.demo.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A sheet of paper under a scanner: printed lines and words, and handwriting that never quite keeps the line. */
final class Sheet {

    static final int WIDTH = 1000;
    static final int HEIGHT = 1414;

    private static final int GREYS = 16;
    private static final Color PRINT = new Color(40, 40, 40);
    private static final Color PEN = new Color(20, 20, 20);
    private static final Font PRINTED = font("/fonts/BIZUDPGothic_400Regular.ttf");
    private static final Font WRITTEN = font("/handwriting/KleeOne_400Regular.ttf");

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D graphics = image.createGraphics();
    private final Random hand;

    Sheet(long seed) {
        this.hand = new Random(seed);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        // nobody lays a paper on the glass quite straight
        graphics.rotate(Math.toRadians((hand.nextDouble() - 0.5) * 0.5), WIDTH / 2.0, HEIGHT / 2.0);
    }

    void print(String text, int x, int y, int size) {
        graphics.setColor(PRINT);
        graphics.setFont(PRINTED.deriveFont((float) size));
        graphics.drawString(text, x, y);
    }

    void printCentred(String text, int y, int size) {
        graphics.setFont(PRINTED.deriveFont((float) size));
        print(text, (WIDTH - graphics.getFontMetrics().stringWidth(text)) / 2, y, size);
    }

    /** Character by character, each a little higher or lower, larger or smaller than the one before. */
    void write(String text, int x, int y, int size) {
        graphics.setColor(PEN);
        var at = (double) x;
        for (var character : text.codePoints().mapToObj(Character::toString).toList()) {
            var scale = 1 + (hand.nextDouble() - 0.5) * 0.12;
            var turn = AffineTransform.getRotateInstance((hand.nextDouble() - 0.5) * 0.09);
            graphics.setFont(WRITTEN.deriveFont(turn).deriveFont((float) (size * scale)));
            graphics.drawString(character, (float) at, (float) (y + (hand.nextDouble() - 0.5) * size * 0.12));
            graphics.setFont(WRITTEN.deriveFont((float) size));
            at += graphics.getFontMetrics().stringWidth(character) * (0.98 + hand.nextDouble() * 0.05);
        }
    }

    /** Smaller where the line is too short for it, as people write long addresses. */
    void writeWithin(String text, int x, int y, int size, int width) {
        graphics.setFont(WRITTEN.deriveFont((float) size));
        var needed = graphics.getFontMetrics().stringWidth(text) * 1.02;
        write(text, x, y, needed <= width ? size : (int) (size * width / needed));
    }

    /** One character to a box, as forms ask for numbers. */
    void writeBoxed(String text, int x, int y, int box) {
        for (int i = 0; i < text.length(); i++) {
            frame(x + i * box, y, box, box + 6);
            write(text.substring(i, i + 1), x + i * box + box / 4, y + box - 2, box - 6);
        }
    }

    void frame(int x, int y, int width, int height) {
        graphics.setColor(PRINT);
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.drawRect(x, y, width, height);
    }

    /** Printed words of which the one that applies is circled by hand. */
    void choose(int chosen, int x, int y, int size, String... words) {
        var at = x;
        for (int i = 0; i < words.length; i++) {
            print(words[i], at, y, size);
            var width = graphics.getFontMetrics().stringWidth(words[i]);
            if (i == chosen) {
                graphics.setColor(PEN);
                graphics.setStroke(new BasicStroke(2.2f));
                graphics.drawArc(at - size / 2, y - size - size / 4, width + size, size * 2, hand.nextInt(360), 352);
            }
            at += width + size;
            if (i < words.length - 1) {
                print("・", at, y, size);
                at += size * 2;
            }
        }
    }

    void stamp(String first, String second, int x, int y) {
        graphics.setColor(new Color(90, 90, 90));
        graphics.setStroke(new BasicStroke(2.5f));
        graphics.drawOval(x, y, 120, 120);
        graphics.drawLine(x + 6, y + 42, x + 114, y + 42);
        graphics.drawLine(x + 6, y + 80, x + 114, y + 80);
        print(first, x + 26, y + 34, 16);
        print(second, x + 14, y + 68, 18);
        print("収受", x + 42, y + 104, 18);
    }

    byte[] png() {
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(inFewGreys(), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Sixteen greys are enough for ink and make a quarter of the file. */
    private BufferedImage inFewGreys() {
        var few = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, greys());
        var from = image.getRaster();
        var to = few.getRaster();
        var line = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            from.getSamples(0, y, WIDTH, 1, 0, line);
            for (int x = 0; x < WIDTH; x++) {
                line[x] = line[x] * GREYS / 256;
            }
            to.setSamples(0, y, WIDTH, 1, 0, line);
        }
        return few;
    }

    private static IndexColorModel greys() {
        var levels = new byte[GREYS];
        for (int i = 0; i < GREYS; i++) {
            levels[i] = (byte) (i * 255 / (GREYS - 1));
        }
        return new IndexColorModel(4, GREYS, levels, levels, levels);
    }

    private static Font font(String resource) {
        System.setProperty("java.awt.headless", "true");
        try (var in = Sheet.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("no font " + resource, e);
        }
    }
}
