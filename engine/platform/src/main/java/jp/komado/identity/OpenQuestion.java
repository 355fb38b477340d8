package jp.komado.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.komado.dossier.Sex;
import org.springframework.lang.Nullable;

/**
 * Somebody about whom the register's answer leaves a question, with what the application says and what the register says side by
 * side. Numbers are masked.
 *
 * @param result       what the register said
 * @param given        the application's description
 * @param found        the register's record, or the candidates; empty where it knows nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenQuestion(
    UUID personId, String relationship, String inquiryNumber, @Nullable LocalDate answeredOn, @Nullable RegisterResult result,
    Described given, List<Described> found) {

    /**
     * @param id          of the register's record; none for the application's description
     * @param differences what differs from the application
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Described(
        @Nullable UUID id, @Nullable String name, @Nullable String kana, @Nullable LocalDate birthDate, Sex sex, @Nullable String address,
        @Nullable String individualNumberMasked, @Nullable String changeReason, @Nullable LocalDate changeDate,
        @Nullable Set<RegisterField> differences) {
    }
}
