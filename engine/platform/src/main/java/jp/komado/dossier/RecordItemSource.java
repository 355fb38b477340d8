package jp.komado.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.komado.access.Right;

/** Port to a room that keeps some of the 55 record items (別添2): together the rooms show and export all that is on file of a case. */
public interface RecordItemSource {

    /** The items the room keeps. */
    Set<Integer> numbers();

    /** Without this right they are not shown. */
    Right right();

    /** The values of a case, in the order of their items. The caller has passed the gate. */
    List<RecordItem> of(UUID caseId);
}
