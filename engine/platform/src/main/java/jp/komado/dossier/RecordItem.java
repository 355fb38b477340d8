package jp.komado.dossier;

import org.springframework.lang.Nullable;

/**
 * A value of one of the 55 record items (別添2) as the file has it.
 *
 * @param number 1 to 55
 * @param whose  of whom or of what month it is; null where the item has one value only
 * @param value  text; words that begin with {@code #} are codes with words in the bundle {@code dossier.item-value}, ISO dates are written as the
 *               reader writes them
 */
public record RecordItem(int number, @Nullable String whose, String value) {
}
