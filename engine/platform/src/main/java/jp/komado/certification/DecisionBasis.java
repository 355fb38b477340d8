package jp.komado.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import jp.komado.dossier.BoardResult;
import org.springframework.lang.Nullable;

/**
 * What a decision would rest on.
 *
 * @param monthlyCapYen the cap of the certificate, yen a month: its share where the household has several
 * @param baseCapYen the cap that it would have alone
 * @param householdCertificates how many certificates share, this one included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionBasis(
    LocalDate applicationDate, @Nullable BoardResult boardResult, @Nullable Validity validity, @Nullable Integer monthlyCapYen,
    @Nullable Integer baseCapYen, @Nullable Integer householdCertificates,
    List<Warning> warnings, boolean mayCertify, boolean mayRefuse) {

    /** A warning with its text in the reader's language. */
    public record Warning(EligibilityWarning code, String text) {
    }
}
