package jp.komado.dossier;

/**
 * One thing that a word of a search may mean.
 *
 * @param kind  as what it is read
 * @param value what is looked for: a name or reading in its normalised form, digits alone, or a day as ISO date
 */
public record SearchMeaning(Kind kind, String value) {

    /** The forms in which clerks know whom they look for. */
    public enum Kind { NAME, DISEASE, BIRTH_DATE, TELEPHONE, APPLICATION_NUMBER, RECIPIENT_NUMBER, INSURER_NUMBER }
}
