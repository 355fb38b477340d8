package jp.komado.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/** The version of an aggregate as <code>ETag</code> to the browser and as <code>If-Match</code> back. */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private IfMatch() {
    }

    /** The entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The version that the client has seen; 428 without the header, 400 if it is not one of our tags. */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(ProblemKind.IF_MATCH_MISSING, "problem.if-match-missing");
        }
        Matcher tag = TAG.matcher(header.trim());
        if (!tag.matches()) {
            throw Problem.of(ProblemKind.MALFORMED, "problem.if-match-malformed");
        }
        return Long.parseLong(tag.group(1));
    }

    /** 412 unless the client has seen the version that is there. */
    public static void demand(@Nullable String header, long actual) {
        if (version(header) != actual) {
            throw Problem.stale(null);
        }
    }
}
