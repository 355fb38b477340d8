package jp.komado.household;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A certificate of another scheme (指定難病) in a case's household.
 *
 * @param validTo its last day
 * @param tier its tier; null where only its undivided cap could be read
 * @param baseYen the cap that it would have alone, yen a month
 * @param toldOn when the family showed it
 * @param recipientNumber the number on it, by which its office is asked; null where nobody wrote it down
 * @param authority the office that issued it
 * @param version counts the changes, for If-Match
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OtherCertificate(
    UUID id, UUID personId, LocalDate validFrom, LocalDate validTo, @Nullable Tier tier, boolean ventilator, boolean longTerm, int baseYen, LocalDate toldOn,
    @Nullable String recipientNumber, @Nullable String authority, long version) {

    /** 指定難病の階層区分 */
    public enum Tier {
        WELFARE, LOW_1, LOW_2, GENERAL_1, GENERAL_2, UPPER
    }
}
