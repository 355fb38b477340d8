package jp.komado.dossier;

import java.util.Optional;
import java.util.UUID;

/** Port to the room that gives recipient numbers (受給者番号): whose number it is. */
public interface RecipientHolders {

    /** The person who has this number of seven digits; empty if nobody does. */
    Optional<UUID> holderOf(String recipientNumber);
}
