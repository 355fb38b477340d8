package jp.komado.problem.internal;

/** Stack traces without messages: a driver's message may quote the row that failed. */
public final class Traces {

    private static final int FRAMES = 40;
    private static final int CAUSES = 6;

    private Traces() {
    }

    /** Types and frames of an exception and its causes. */
    public static String withoutMessages(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable current = failure;
        for (int depth = 0; current != null && depth < CAUSES; depth++) {
            text.append(depth == 0 ? "" : "caused by ").append(current.getClass().getName()).append('\n');
            StackTraceElement[] frames = current.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                text.append("  at ").append(frames[i]).append('\n');
            }
            current = current.getCause() == current ? null : current.getCause();
        }
        return text.toString();
    }
}
