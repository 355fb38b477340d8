package jp.komado.issuance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** The result list (認定結果一覧) of one municipality for one month. */
public record ResultList(String municipalityCode, String municipalityName, YearMonth month, List<Line> lines) {

    /**
     * One application with its result. No My Number, whoever reads it.
     *
     * @param reason short, where the application was not granted
     */
    public record Line(UUID caseId, UUID patientLogKey, String applicationNumber, @Nullable String applicantName, String patientName,
                       String patientKana, @Nullable LocalDate patientBirthDate, @Nullable String patientAddress, String kind,
                       ResultOutcome outcome, @Nullable String reason, @Nullable String recipientNumber, @Nullable LocalDate validFrom,
                       @Nullable LocalDate validTo, @Nullable Integer monthlyCapYen, LocalDate decidedOn, LocalDate listedOn) {
    }
}
