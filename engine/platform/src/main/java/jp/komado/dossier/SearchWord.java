package jp.komado.dossier;

import java.util.List;

/**
 * A word of a search with all that it may mean: any of these will do.
 *
 * @param typed         as it was typed
 * @param wrongCheckDigit seven digits that no recipient number can be, since their check digit is wrong: a misreading or a slip
 */
public record SearchWord(String typed, List<SearchMeaning> meanings, boolean wrongCheckDigit) {

    boolean isName() {
        return meanings.stream().anyMatch(meaning -> meaning.kind() == SearchMeaning.Kind.NAME);
    }
}
