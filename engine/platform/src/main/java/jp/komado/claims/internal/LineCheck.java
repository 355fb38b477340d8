package jp.komado.claims.internal;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.komado.claims.ClaimArithmetic;
import jp.komado.claims.ClaimArithmetic.Rates;
import jp.komado.claims.internal.ClaimTables.Judged;
import jp.komado.dossier.Sex;
import jp.komado.issuance.CertificateInForce;
import jp.komado.text.CheckDigits;
import org.springframework.lang.Nullable;

/** Verifies a line against the certificate and the tables; it does not redistribute anything (rules of a claim, by line). */
final class LineCheck {

    private static final int INPATIENT = 1;
    private static final int RECIPIENT_NUMBER_LENGTH = 7;
    private static final int INSTITUTION_CODE_LENGTH = 10;
    /** With so many months of high-cost benefit at the hospital among the eleven before, this one is the fourth (多数回該当). */
    private static final int MONTHS_BEFORE_RELIEF = 3;
    private static final int WITHOUT_DISTRICT = 3;
    /** Only somebody on public assistance has no insurance at all. */
    private static final int WITHOUT_INSURANCE = 100;
    /** Classes as receipts print them: 26 to 30 without, 31 to 35 with relief for the fourth month (多数回). */
    private static final Map<String, String> CLASSES = Map.of("26", "A", "27", "I", "28", "U", "29", "E", "30", "O",
        "31", "A", "32", "I", "33", "U", "34", "E", "35", "O");
    private static final Pattern CODES = Pattern.compile("\\d\\d");

    private final ClaimTables tables;
    private final ClaimRecord line;
    private final List<Judged> found = new ArrayList<>();

    LineCheck(ClaimTables tables, ClaimRecord line) {
        this.tables = tables;
        this.line = line;
    }

    /** What was found, those that hold the line first. */
    List<Judged> found() {
        return found.stream().sorted((one, other) -> Boolean.compare(other.held(), one.held())).toList();
    }

    boolean held() {
        return found.stream().anyMatch(Judged::held);
    }

    /** Result code of a line on which nothing was found. */
    String nothingFound() {
        return tables.judge(line.service(), Finding.NONE, 0).code();
    }

    /** The certificate under which the line is checked; empty if there is none, which is found then. */
    Optional<CertificateInForce> certificate(@Nullable List<CertificateInForce> ofNumber) {
        if (line.recipientNumber().length() != RECIPIENT_NUMBER_LENGTH || !CheckDigits.isMod10(line.recipientNumber())) {
            find(Finding.RECIPIENT_CHECK_DIGIT);
            return Optional.empty();
        }
        if (ofNumber == null || ofNumber.isEmpty()) {
            find(Finding.RECIPIENT_UNKNOWN);
            return Optional.empty();
        }
        var covering = covering(ofNumber);
        if (covering.isEmpty()) {
            find(Finding.OUTSIDE_VALIDITY);
        }
        return covering;
    }

    /** Of several versions in a month the later rules. */
    private Optional<CertificateInForce> covering(List<CertificateInForce> certificates) {
        return certificates.stream().filter(certificate -> certificate.covers(line.service())).reduce((earlier, later) -> later);
    }

    /**
     * Everything that can be said without the other lines of the month.
     *
     * @param highCostMonths months with high-cost benefit at the same hospital among the eleven before, see {@link HighCostMonths}
     */
    void against(CertificateInForce certificate, int highCostMonths) {
        if (!line.publicPayerNumber().equals(certificate.publicPayerNumber())) {
            find(Finding.PAYER_NUMBER);
        }
        if (!sameIdentity(certificate)) {
            find(Finding.IDENTITY_DIFFERS);
        }
        if (certificate.insurerNumber() != null && !line.insurerNumber().isEmpty() && !line.insurerNumber().equals(certificate.insurerNumber())) {
            find(Finding.INSURER_DIFFERS);
        }
        if (!amountsMeet()) {
            find(Finding.AMOUNTS_DIFFER);
            return;
        }
        var birth = certificate.birthDate() == null ? line.birthDate() : certificate.birthDate();
        if (birth == null) {
            find(Finding.IDENTITY_DIFFERS);
            return;
        }
        var rates = tables.rates(birth, line.service(), line.burdenPercent());
        if (rates.insurancePercent() != line.burdenPercent() || rates.insurancePercent() == WITHOUT_INSURANCE && !certificate.publicAssistance()) {
            find(Finding.RATE_DIFFERS);
        }
        shares(certificate, rates, highCostMonths);
        if (!mealsMeet(certificate)) {
            find(Finding.MEALS_DIFFER);
        }
    }

    /** When and where, which needs no certificate. */
    void circumstances() {
        long late = ChronoUnit.MONTHS.between(line.service(), line.billing()) - 1;
        if (late < 0) {
            find(Finding.SERVICE_MONTH_AHEAD);
        } else if (late > 0) {
            find(Finding.LATE, late);
        }
        var code = line.institutionCode();
        if (code.length() != INSTITUTION_CODE_LENGTH || !CheckDigits.isMod10(code.substring(WITHOUT_DISTRICT))) {
            find(Finding.INSTITUTION_CHECK_DIGIT);
        }
    }

    void find(Finding finding) {
        find(finding, 0);
    }

    void find(Finding finding, long measure) {
        found.add(tables.judge(line.service(), finding, measure));
    }

    private boolean sameIdentity(CertificateInForce certificate) {
        boolean birth = line.birthDate() == null || certificate.birthDate() == null || line.birthDate().equals(certificate.birthDate());
        boolean sex = line.sex() == null || certificate.sex() == Sex.UNKNOWN || line.sex() != 1 && line.sex() != 2
            || line.sex() == (certificate.sex() == Sex.MALE ? 1 : 2);
        return birth && sex;
    }

    private boolean amountsMeet() {
        return line.publicPoints() <= line.totalPoints() && line.patientShareYen() + line.publicAmountYen() == line.insurerCopayYen()
            && line.insurerCopayYen() <= line.costYen();
    }

    private void shares(CertificateInForce certificate, Rates rates, int highCostMonths) {
        var claimed = claimedClass();
        boolean multiple = claimed.map(Claimed::multiple).orElse(false) && line.inOut() == INPATIENT;
        relief(certificate, rates, multiple, highCostMonths);
        var limit = tables.limit(line.service(), certificate.highCostClass(), multiple, certificate.publicAssistance());
        var expected = ClaimArithmetic.divide(line.costYen(), rates, limit, certificate.capYen());
        if (line.insurerCopayYen() != expected.remainderYen()) {
            find(limitFinding(certificate, claimed));
        }
        long above = line.patientShareYen() - expected.patientYen();
        if (above > 0) {
            find(Finding.SHARE_ABOVE_EXPECTED, above);
        }
    }

    /** Relief from the fourth month in twelve: only in hospital, only with a certified class, and only where the limit matters at all. */
    private void relief(CertificateInForce certificate, Rates rates, boolean claimed, int highCostMonths) {
        if (line.inOut() != INPATIENT || certificate.highCostClass() == null || rates.insurancePercent() == WITHOUT_INSURANCE) {
            return;
        }
        if (claimed && highCostMonths < MONTHS_BEFORE_RELIEF) {
            find(Finding.MULTIPLE_NOT_RECORDED, highCostMonths);
        }
        var relieved = tables.limit(line.service(), certificate.highCostClass(), true, certificate.publicAssistance());
        if (!claimed && highCostMonths >= MONTHS_BEFORE_RELIEF && line.insurerCopayYen() > relieved.of(line.costYen())) {
            find(Finding.MULTIPLE_NOT_CLAIMED, highCostMonths);
        }
    }

    private static Finding limitFinding(CertificateInForce certificate, Optional<Claimed> claimed) {
        var registered = certificate.highCostClass();
        if (claimed.isEmpty()) {
            return registered == null ? Finding.LIMIT_DIFFERS : Finding.CLASS_MISSING;
        }
        return registered == null || !registered.startsWith(claimed.get().letter()) ? Finding.CLASS_DIFFERS : Finding.LIMIT_DIFFERS;
    }

    private Optional<Claimed> claimedClass() {
        Matcher code = CODES.matcher(line.specialNotes());
        while (code.find()) {
            var letter = CLASSES.get(code.group());
            if (letter != null) {
                return Optional.of(new Claimed(letter, code.group().compareTo("31") >= 0));
            }
        }
        return Optional.empty();
    }

    private boolean mealsMeet(CertificateInForce certificate) {
        if (line.mealCount() == 0) {
            return line.mealAmountYen() == 0 && line.mealPatientYen() == 0 && line.mealPublicYen() == 0;
        }
        boolean fullPublic = certificate.publicAssistance() || certificate.hemophilia();
        boolean taxExempt = certificate.publicAssistance() || "O".equals(certificate.highCostClass());
        return line.inOut() == INPATIENT && line.mealPatientYen() + line.mealPublicYen() == line.mealAmountYen()
            && (charged(tables.meals(line.service(), fullPublic, taxExempt, false)) || charged(tables.meals(line.service(), fullPublic, taxExempt, true)));
    }

    private boolean charged(ClaimTables.Meals meals) {
        return line.mealCount() <= meals.perDay() * line.days() && line.mealAmountYen() == line.mealCount() * meals.standardYen()
            && line.mealPublicYen() == line.mealAmountYen() * meals.publicPercent() / 100;
    }

    private record Claimed(String letter, boolean multiple) {
    }
}
