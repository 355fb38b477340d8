package jp.komado.rules;

/** No rule of the table fits. Names the table, never the values, since they may be personal. */
public class NoRuleMatched extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String decision;
    private final String versionTag;

    public NoRuleMatched(String decision, String versionTag) {
        super("no rule of " + decision + " " + versionTag + " matched");
        this.decision = decision;
        this.versionTag = versionTag;
    }

    public String decision() {
        return decision;
    }

    public String versionTag() {
        return versionTag;
    }
}
