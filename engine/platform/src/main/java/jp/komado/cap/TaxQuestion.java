package jp.komado.cap;

import java.util.UUID;

/**
 * Whose municipal tax of which year the monthly cap will ask for, and whether it is known.
 *
 * @param evidence NOT_COUNTED where the tax does not matter, COMPLETE, MISSING, or DOUBTFUL where something is known that does not suffice
 *     (undeclared, not resident, contradictory)
 */
public record TaxQuestion(UUID personId, int fiscalYear, Evidence evidence) {

    /** How far the tax of a person is known. */
    public enum Evidence {
        NOT_COUNTED, COMPLETE, MISSING, DOUBTFUL
    }
}
