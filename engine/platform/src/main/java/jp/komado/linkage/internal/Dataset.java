package jp.komado.linkage.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.komado.cap.TaxStatus;
import jp.komado.linkage.AssistanceStatus;
import jp.komado.linkage.Information;
import jp.komado.linkage.InsuranceQualification;
import org.springframework.lang.Nullable;

/** The data items of an answer by name, each of which is checked before it is taken. */
public record Dataset(Map<String, String> items) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d{2}");
    private static final Pattern MUNICIPALITY = Pattern.compile("\\d{6}");
    private static final Pattern INSURER = Pattern.compile("\\d{6}|\\d{8}");
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> TAX = Set.of("fiscalYear", "municipality", "status", "perCapitaLevy", "incomeLevyBefore",
        "incomeLevyAfter", "totalIncome", "pensionIncome", "housingLoanCredit", "donationCredit", "designatedCity", "decidedOn");
    private static final Set<String> INSURANCE = Set.of("kind", "insurerNumber", "insurerName", "symbol", "number", "branch", "insured",
        "insuredName", "acquiredOn", "lostOn");
    private static final Set<String> ASSISTANCE = Set.of("receiving", "from", "to", "office", "medical");
    private static final int LONGEST = 100;

    /** Checks the whole of it, whatever it is about. */
    public void check() {
        if (isAbout(Information.TAX)) {
            tax();
        } else if (isAbout(Information.INSURANCE)) {
            insurance();
        } else if (isAbout(Information.ASSISTANCE)) {
            assistance();
        } else {
            throw new DatasetInvalid("dataset");
        }
    }

    /** Whether these are the items of that information. */
    public boolean isAbout(Information information) {
        return switch (information) {
            case TAX -> items.containsKey("fiscalYear") && TAX.containsAll(items.keySet());
            case INSURANCE -> items.containsKey("insurerNumber") && INSURANCE.containsAll(items.keySet());
            case ASSISTANCE, RETURNEE -> items.containsKey("receiving") && ASSISTANCE.containsAll(items.keySet());
        };
    }

    /** The levy counts as it was before the flat-amount reduction (定額減税前). */
    public Tax tax() {
        var status = status();
        var levy = amount("incomeLevyBefore");
        var perCapita = amount("perCapitaLevy");
        amount("incomeLevyAfter");
        if (status == TaxStatus.TAXED && (levy == null || perCapita == null)) {
            throw new DatasetInvalid("incomeLevyBefore");
        }
        if (status == TaxStatus.EXEMPT && (orZero(levy) > 0 || orZero(perCapita) > 0)) {
            throw new DatasetInvalid("status");
        }
        match("municipality", MUNICIPALITY, false);
        date("decidedOn");
        return new Tax(Integer.parseInt(match("fiscalYear", YEAR, true)), status, orZero(levy), orZero(perCapita), amount("totalIncome"),
            amount("pensionIncome"), orZero(amount("housingLoanCredit")), orZero(amount("donationCredit")), flag("designatedCity", false));
    }

    /** The insurance of the person. */
    public InsuranceQualification insurance() {
        return new InsuranceQualification(text("kind"), match("insurerNumber", INSURER, true), text("insurerName"), text("symbol"),
            text("number"), text("branch"), flag("insured", false), text("insuredName"), date("acquiredOn"), date("lostOn"));
    }

    /** The assistance of the person. */
    public AssistanceStatus assistance() {
        return new AssistanceStatus(flag("receiving", true), date("from"), date("to"), text("office"), flag("medical", false));
    }

    private TaxStatus status() {
        var text = items.getOrDefault("status", "");
        return switch (text) {
            case "TAXED" -> TaxStatus.TAXED;
            case "EXEMPT" -> TaxStatus.EXEMPT;
            case "UNDECLARED" -> TaxStatus.UNDECLARED;
            default -> throw new DatasetInvalid("status");
        };
    }

    @Nullable
    private Long amount(String item) {
        var text = match(item, AMOUNT, false);
        return text == null ? null : Long.valueOf(text);
    }

    @Nullable
    private LocalDate date(String item) {
        var text = items.getOrDefault(item, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, text.length() == 8 ? COMPACT : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            throw new DatasetInvalid(item);
        }
    }

    private boolean flag(String item, boolean required) {
        var text = items.getOrDefault(item, "");
        if (text.equals("1") || text.equals("0")) {
            return text.equals("1");
        }
        if (!required && text.isEmpty()) {
            return false;
        }
        throw new DatasetInvalid(item);
    }

    @Nullable
    private String match(String item, Pattern form, boolean required) {
        var text = items.getOrDefault(item, "");
        if (text.isEmpty() && !required) {
            return null;
        }
        if (!form.matcher(text).matches()) {
            throw new DatasetInvalid(item);
        }
        return text;
    }

    @Nullable
    private String text(String item) {
        var text = items.getOrDefault(item, "");
        if (text.length() > LONGEST) {
            throw new DatasetInvalid(item);
        }
        return text.isEmpty() ? null : text;
    }

    private static long orZero(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }

    @Override
    public String toString() {
        return "Dataset" + items.keySet();
    }

    /** Municipal tax of one fiscal year. */
    public record Tax(
        int fiscalYear, TaxStatus status, long incomeLevy, long perCapitaLevy, @Nullable Long totalIncome, @Nullable Long pensionIncome,
        long housingLoanCredit, long donationCredit, boolean designatedCity) {
    }
}
