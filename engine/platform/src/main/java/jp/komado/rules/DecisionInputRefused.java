package jp.komado.rules;

import java.util.Set;

/** A table was asked with a value that its columns do not read: an unknown code, an amount out of range. Names inputs, never values. */
public class DecisionInputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String decision;
    private final String versionTag;
    private final transient Set<String> inputs;

    public DecisionInputRefused(String decision, String versionTag, Set<String> inputs) {
        super("decision " + decision + " " + versionTag + " does not read what was given as " + String.join(", ", inputs));
        this.decision = decision;
        this.versionTag = versionTag;
        this.inputs = Set.copyOf(inputs);
    }

    public String decision() {
        return decision;
    }

    public String versionTag() {
        return versionTag;
    }

    public Set<String> inputs() {
        return inputs;
    }
}
