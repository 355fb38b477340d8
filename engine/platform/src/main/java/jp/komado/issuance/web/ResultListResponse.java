package jp.komado.issuance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.issuance.ResultList;
import jp.komado.issuance.ResultOutcome;
import org.springframework.lang.Nullable;

/** The lists of a month. */
record ResultListResponse(String month, List<OfMunicipality> lists) {

    record MunicipalityResponse(String code, String name) {
    }

    record OfMunicipality(MunicipalityResponse municipality, int count, List<Entry> entries) {

        static OfMunicipality of(ResultList list) {
            return new OfMunicipality(new MunicipalityResponse(list.municipalityCode(), list.municipalityName()), list.lines().size(),
                    list.lines().stream().map(Entry::of).toList());
        }
    }

    record Entry(UUID caseId, String applicationNumber, @Nullable String applicantName, String patientName, String patientKana,
                 @Nullable LocalDate birthDate, @Nullable String address, String kind, ResultOutcome outcome, @Nullable String reason,
                 @Nullable String recipientNumber, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
                 @Nullable Integer monthlyCapYen, LocalDate decidedOn, LocalDate listedOn) {

        static Entry of(ResultList.Line line) {
            return new Entry(line.caseId(), line.applicationNumber(), line.applicantName(), line.patientName(), line.patientKana(),
                    line.patientBirthDate(), line.patientAddress(), line.kind(), line.outcome(), line.reason(), line.recipientNumber(),
                    line.validFrom(), line.validTo(), line.monthlyCapYen(), line.decidedOn(), line.listedOn());
        }
    }
}
