package jp.komado.linkage;

/** Where information is asked for. */
public enum Stage {
    /** ⑥ another section of the prefecture */
    IN_HOUSE("in-house-inquiry", "⑥", "⑥'"),
    /** ⑦ another body, over the information provision network */
    OUTSIDE("outside-inquiry", "⑦", "⑦'");

    private final String kind;
    private final String asking;
    private final String registering;

    Stage(String kind, String asking, String registering) {
        this.kind = kind;
        this.asking = asking;
        this.registering = registering;
    }

    /** The kind of request that the exchange knows. */
    public String kind() {
        return kind;
    }

    /** The step in which is asked. */
    public String asking() {
        return asking;
    }

    /** The step in which the answer is registered. */
    public String registering() {
        return registering;
    }
}
