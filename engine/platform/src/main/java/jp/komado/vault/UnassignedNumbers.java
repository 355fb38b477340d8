package jp.komado.vault;

import java.util.Collection;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Numbers that an answer from outside brought and that nobody has decided on yet, each under the reference of the record that brought
 * it. They are sealed like the others, and no search for a holder finds them.
 */
public interface UnassignedNumbers {

    /** Keeps a number under a reference, in place of an earlier one. */
    void keep(UUID reference, IndividualNumber number);

    /** Eight stars and the last four digits, or null if there is none. */
    @Nullable
    String masked(UUID reference);

    /** Makes the number the person's own, in place of an earlier one; 404 if there is none under the reference. */
    void assign(UUID reference, UUID personId);

    /** Forgets the numbers under these references, and tells how many there were. */
    int discard(Collection<UUID> references);
}
