package jp.komado.counterparts.office;

import java.util.Set;

/** Somebody outside who answers records of some kinds. */
public interface Office {

    Set<String> kinds();

    /** Looks into its own books; the answer depends on nothing but them. */
    Reply answer(Inquiry inquiry);

    /** The answer of a network that does not work at the moment. */
    Reply outOfOrder(Inquiry inquiry);
}
