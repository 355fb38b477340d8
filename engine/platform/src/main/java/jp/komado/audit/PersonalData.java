package jp.komado.audit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A room answers for its people: each room with personal rows has one such bean. */
public interface PersonalData {

    /** Name of the room. */
    String room();

    /** Its tables with personal rows, with their schema: <code>komado.person</code>. */
    Set<String> tables();

    /** What the room knows about a person, for disclosure (開示). */
    Map<String, Object> export(UUID personId);

    /** Keeps a person's rows from erasure. */
    void hold(UUID personId, String reason);

    /** Erases a person's rows and tells how many; 409 if they are held. */
    int erase(UUID personId);
}
