package jp.komado.counterparts.insurer;

/**
 * A letter as an insurer reads it.
 *
 * @param code the letter's number with its check digit
 * @param text everything that stands on its pages
 */
public record ScannedLetter(String code, String text) {
}
