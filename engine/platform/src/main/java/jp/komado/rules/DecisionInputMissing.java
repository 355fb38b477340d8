package jp.komado.rules;

import java.util.Set;

/** A table was asked without something it reads. Names inputs, never values. */
public class DecisionInputMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String decision;
    private final String versionTag;
    private final transient Set<String> inputs;

    public DecisionInputMissing(String decision, String versionTag, Set<String> inputs) {
        super("decision " + decision + " " + versionTag + " lacks " + String.join(", ", inputs));
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
