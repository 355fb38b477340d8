package jp.komado.documents.internal;

import java.util.function.IntPredicate;

/** Makes text printable: without variation selectors, which would print as a stray sign, and with 〓 for what no font has. */
class PrintableText {

    static final int GETA = 0x3013;

    private final IntPredicate canPrint;

    PrintableText(IntPredicate canPrint) {
        this.canPrint = canPrint;
    }

    String of(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isVariationSelector(c)).filter(c -> !isControl(c)).forEach(c -> printable.appendCodePoint(replace(c)));
        return printable.toString();
    }

    private int replace(int codePoint) {
        return Character.isWhitespace(codePoint) || canPrint.test(codePoint) ? codePoint : GETA;
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    private static boolean isControl(int c) {
        return c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF
                || c >= 0x200B && c <= 0x200F || c >= 0xD800 && c <= 0xDFFF;
    }
}
