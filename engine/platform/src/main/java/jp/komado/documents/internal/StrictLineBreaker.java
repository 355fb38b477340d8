package jp.komado.documents.internal;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Breaks lines by the strict Japanese rules (禁則処理): no line begins with 「・」 or a small kana. */
class StrictLineBreaker implements FSTextBreaker {

    private final BreakIterator lines = BreakIterator.getLineInstance(new ULocale("ja@lb=strict"));

    @Override
    public int next() {
        return lines.next();
    }

    @Override
    public void setText(String text) {
        lines.setText(text);
    }
}
