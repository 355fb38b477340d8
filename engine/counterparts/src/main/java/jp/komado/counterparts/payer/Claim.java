package jp.komado.counterparts.payer;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** One claim of a hospital in the columns of the payer's list; points and whole yen. */
record Claim(Holder holder, YearMonth service, String recipientNumber, String institution, int inOut, long points, long copay, long share, long publicAmount,
             int days, int claimKind) {

    static final String HEADER = "recordNo,payer,billingYm,serviceYm,publicPayerNo,recipientNo,patientKana,birthDate,sex,insurerNo,symbol,number,"
        + "branch,prefCode,feeTable,institutionCode,department,inOut,receiptKind,specialNotes,days,totalPoints,publicPoints,burdenRate,insurerCopay,"
        + "patientShare,publicAmount,mealCount,mealAmount,mealPatient,mealPublic,claimKind,resultKind,adjustReason,originalRecordNo,receiptSearchNo";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final String NOTES = "AIUEO";

    Claim numbered(String other) {
        return new Claim(holder, service, other, institution, inOut, points, copay, share, publicAmount, days, claimKind);
    }

    Claim in(YearMonth month, int kind) {
        return new Claim(holder, month, recipientNumber, institution, inOut, points, copay, share, publicAmount, days, kind);
    }

    Claim at(String other, long otherShare) {
        return new Claim(holder, service, recipientNumber, other, inOut, points, copay, otherShare, copay - otherShare, days, claimKind);
    }

    Claim withPublic(long amount) {
        return new Claim(holder, service, recipientNumber, institution, inOut, points, copay, share, amount, days, claimKind);
    }

    String line(String record, int payer, YearMonth billing) {
        return String.join(",", record, "" + payer, billing.format(MONTH), service.format(MONTH), holder.publicPayerNumber(), recipientNumber,
            or(holder.kana()), holder.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE), "" + holder.sex(), or(holder.insurerNumber()), or(holder.symbol()),
            or(holder.number()), or(holder.branch()), "13", "1", institution, "01", "" + inOut, kind(), notes(), "" + days, "" + points, "" + points,
            "" + (holder.publicAssistance() && holder.insurerNumber() == null ? 100 : holder.insurancePercent(service)), "" + copay, "" + share,
            "" + publicAmount, "0", "0", "0", "0", "" + claimKind, "", "", "", "R" + record);
    }

    private String kind() {
        boolean small = holder.insurancePercent(service) == 20;
        return "112" + (small ? inOut == 1 ? 3 : 4 : inOut == 1 ? 5 : 6);
    }

    private String notes() {
        return holder.highCostClass() == null ? "" : "" + (26 + NOTES.indexOf(holder.highCostClass()));
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
