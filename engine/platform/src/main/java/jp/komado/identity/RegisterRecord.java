package jp.komado.identity;

import java.time.LocalDate;
import java.util.Optional;
import jp.komado.dossier.Sex;
import jp.komado.vault.IndividualNumber;
import org.springframework.lang.Nullable;

/**
 * One person as an answer of the register describes them. The resident code (住民票コード) of the answer is checked for its form and kept
 * nowhere: it is no record item of this office.
 *
 * @param name         in one piece, as the register has it
 * @param changeReason two digits, why the record changed (異動事由)
 */
public record RegisterRecord(
    @Nullable IndividualNumber number, @Nullable String name, @Nullable String kana, @Nullable LocalDate birthDate, Sex sex,
    @Nullable String address, @Nullable String changeReason, @Nullable LocalDate changeDate) {

    /** The number, if the answer carries one. */
    public Optional<IndividualNumber> givenNumber() {
        return Optional.ofNullable(number);
    }

    /** A person stays out of logs. */
    @Override
    public String toString() {
        return "RegisterRecord[…]";
    }
}
