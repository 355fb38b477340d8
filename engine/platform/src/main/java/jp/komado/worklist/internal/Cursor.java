package jp.komado.worklist.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;

/** Where a page ended: the value of its order and the item's id, opaque to the client. */
record Cursor(String value, String id) {

    private static final int LONGEST = 400;

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((value + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }

    static Cursor parse(String text) {
        try {
            if (text.length() <= LONGEST) {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
                if (parts.length == 2) {
                    return new Cursor(parts[0], parts[1]);
                }
            }
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemKind.MALFORMED, "worklist.cursor-unknown");
        }
        throw Problem.of(ProblemKind.MALFORMED, "worklist.cursor-unknown");
    }
}
