package jp.komado.dossier;

/** How an application reaches the prefecture. */
public enum Channel {
    /** ① happens in this software, at the counter of a ward, city, town or village. */
    PORTAL,
    /** ① happened on paper; the case begins when the prefecture opens the exchange bag. */
    PAPER
}
