package jp.komado.issuance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.komado.issuance.ResultList;
import jp.komado.issuance.ResultListDeliveries;
import jp.komado.issuance.ResultOutcome;
import org.springframework.lang.Nullable;

/** The lists of a month. */
record ResultListResponse(String month, List<OfMunicipality> lists) {

    record MunicipalityResponse(String code, String name) {
    }

    /**
     * @param unsent     how many results wait to be sent
     * @param deliveries the lists that were sent
     */
    record OfMunicipality(MunicipalityResponse municipality, int count, int unsent, List<Delivery> deliveries, List<Entry> entries) {

        static OfMunicipality of(ResultList list, String name, List<ResultListDeliveries.Sent> sent, UnaryOperator<String> nameOf) {
            Map<UUID, ResultListDeliveries.Sent> byCase = new HashMap<>();
            sent.forEach(one -> one.cases().forEach(caseId -> byCase.put(caseId, one)));
            var unsent = (int) list.lines().stream().filter(line -> !byCase.containsKey(line.caseId())).count();
            return new OfMunicipality(new MunicipalityResponse(list.municipalityCode(), name), list.lines().size(), unsent,
                    sent.stream().map(one -> Delivery.of(one, nameOf)).toList(),
                    list.lines().stream().map(line -> Entry.of(line, byCase.get(line.caseId()))).toList());
        }
    }

    /** A list that was sent, and whether the municipality has confirmed it. */
    record Delivery(UUID id, long version, String number, String state, int count, Instant sentAt, String sentBy, @Nullable Instant confirmedAt,
                    @Nullable String confirmedBy, int remarks) {

        static Delivery of(ResultListDeliveries.Sent sent, UnaryOperator<String> nameOf) {
            return new Delivery(sent.id(), sent.version(), sent.number(), sent.state(), sent.cases().size(), sent.sentAt(), nameOf.apply(sent.sentBy()),
                    sent.confirmedAt(), sent.confirmedBy() == null ? null : nameOf.apply(sent.confirmedBy()), sent.remarks().size());
        }
    }

    record Entry(UUID caseId, String applicationNumber, @Nullable String applicantName, String patientName, String patientKana,
                 @Nullable LocalDate birthDate, @Nullable String address, String kind, ResultOutcome outcome, @Nullable String reason,
                 @Nullable String recipientNumber, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
                 @Nullable Integer monthlyCapYen, LocalDate decidedOn, LocalDate listedOn, @Nullable String listNumber, @Nullable String remark) {

        static Entry of(ResultList.Line line, @Nullable ResultListDeliveries.Sent sent) {
            return new Entry(line.caseId(), line.applicationNumber(), line.applicantName(), line.patientName(), line.patientKana(),
                    line.patientBirthDate(), line.patientAddress(), line.kind(), line.outcome(), line.reason(), line.recipientNumber(),
                    line.validFrom(), line.validTo(), line.monthlyCapYen(), line.decidedOn(), line.listedOn(), sent == null ? null : sent.number(),
                    sent == null ? null : sent.remarks().get(line.caseId()));
        }
    }
}
