package jp.komado.issuance.internal;

/** A line of a result list in the words of the paper; every field is text, empty where there is nothing to say. */
public record ResultListRow(String applicationNumber, String applicantName, String patientName, String patientKana, String birthDate,
                            String address, String kind, String result, String reason, String recipientNumber, String validFrom,
                            String validTo, String monthlyCapYen, String decidedOn) {
}
