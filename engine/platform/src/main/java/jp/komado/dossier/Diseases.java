package jp.komado.dossier;

import java.util.List;
import java.util.Optional;

/** The listed diseases and their sixteen groups (疾患群). */
public interface Diseases {

    /** The sixteen groups in the order of the notification. */
    List<DiseaseGroup> groups();

    /** The group with this two-digit code. */
    Optional<DiseaseGroup> group(String code);

    /** The disease with this code. */
    Optional<ListedDisease> find(String code);

    /** Diseases whose name or reading contains the text, those that begin with it first; an empty text finds all. */
    List<ListedDisease> search(String text, int limit);
}
