package jp.komado.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.audit.Look;
import org.springframework.lang.Nullable;

/** The vault of individual numbers, by person. */
public interface IndividualNumbers {

    /** Keeps a person's number, in place of an earlier one. */
    void store(UUID personId, IndividualNumber number);

    boolean has(UUID personId);

    /** Eight stars and the last four digits, or null if there is none. */
    @Nullable
    String masked(UUID personId);

    /** Whether this is the person's number; false if the vault has none. */
    boolean matches(UUID personId, IndividualNumber number);

    /** Who was first stored with this number. */
    Optional<UUID> holderOf(IndividualNumber number);

    /** Everybody stored with this number, the earliest first: more than one is a duplicate to resolve. */
    List<UUID> holdersOf(IndividualNumber number);

    /**
     * The number in full. The look must ask for INDIVIDUAL_NUMBER_SHOW; it passes the gate, so it is on record before anything is
     * decrypted. 404 if the vault has none.
     */
    IndividualNumber reveal(UUID personId, Look look);
}
