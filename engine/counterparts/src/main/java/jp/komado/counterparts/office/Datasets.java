package jp.komado.counterparts.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.komado.counterparts.population.Person;
import jp.komado.counterparts.population.Person.Assistance;
import jp.komado.counterparts.population.Person.Insurance;
import jp.komado.counterparts.population.Person.Tax;

/** What providers know of a person, written as name=value pairs. */
class Datasets {

    /** The items that our procedure may ask for. */
    enum Item {
        TAX("TM00000000000002"),
        INSURANCE("TM00000000000010"),
        ASSISTANCE("TM00000000000020"),
        RETURNEE_SUPPORT("TM00000000000021");

        private final String code;

        Item(String code) {
            this.code = code;
        }

        static Optional<Item> of(String code) {
            return Arrays.stream(values()).filter(item -> item.code.equals(code)).findFirst();
        }
    }

    /** A result code and, where it is OK, the data. */
    record Result(String code, String dataset) {
    }

    private static final String OK = "OK";
    private static final Result EMPTY = new Result("OK_EMPTY", "");

    Result result(Person person, Item item, int fiscalYear) {
        return switch (item) {
            case TAX -> tax(person, fiscalYear);
            case INSURANCE -> person.insurance() == null ? EMPTY : new Result(OK, write(insurance(person.insurance())));
            case ASSISTANCE -> new Result(OK, write(assistance(person.assistance())));
            case RETURNEE_SUPPORT -> person.returneeSupport() == null ? EMPTY : new Result(OK, write(assistance(person.returneeSupport())));
        };
    }

    /** A year after the last decided one has not been registered yet; an earlier one is not kept. */
    private static Result tax(Person person, int fiscalYear) {
        var tax = person.tax(fiscalYear);
        if (tax.isEmpty()) {
            var last = person.taxes().stream().mapToInt(Tax::fiscalYear).max();
            return last.isPresent() && fiscalYear > last.getAsInt() ? new Result("NOT_REGISTERED", "") : EMPTY;
        }
        return tax.get().status().equals("UNDECLARED") ? new Result("UNDECLARED", "") : new Result(OK, write(tax(tax.get())));
    }

    private static Map<String, Object> tax(Tax tax) {
        var pairs = new LinkedHashMap<String, Object>();
        pairs.put("fiscalYear", tax.fiscalYear());
        pairs.put("municipality", tax.municipality());
        pairs.put("status", tax.status());
        pairs.put("perCapitaLevy", tax.perCapitaLevy());
        pairs.put("incomeLevyBefore", tax.incomeLevyBefore());
        pairs.put("incomeLevyAfter", tax.incomeLevyAfter());
        pairs.put("totalIncome", tax.totalIncome());
        pairs.put("pensionIncome", tax.pensionIncome());
        pairs.put("housingLoanCredit", tax.housingLoanCredit());
        pairs.put("donationCredit", tax.donationCredit());
        pairs.put("designatedCity", flag(tax.designatedCity()));
        pairs.put("decidedOn", day(tax.decidedOn()));
        return pairs;
    }

    private static Map<String, Object> insurance(Insurance insurance) {
        var pairs = new LinkedHashMap<String, Object>();
        pairs.put("kind", insurance.kind());
        pairs.put("insurerNumber", text(insurance.insurerNumber()));
        pairs.put("insurerName", text(insurance.insurerName()));
        pairs.put("symbol", text(insurance.symbol()));
        pairs.put("number", text(insurance.number()));
        pairs.put("branch", text(insurance.branch()));
        pairs.put("insured", flag(insurance.insured()));
        pairs.put("insuredName", text(insurance.insuredName()));
        pairs.put("acquiredOn", day(insurance.acquiredOn()));
        pairs.put("lostOn", day(insurance.lostOn()));
        return pairs;
    }

    /** Whoever is not on the list receives nothing: that is an answer too. */
    private static Map<String, Object> assistance(Assistance assistance) {
        var pairs = new LinkedHashMap<String, Object>();
        pairs.put("receiving", flag(assistance != null && assistance.receiving()));
        pairs.put("from", assistance == null ? "" : day(assistance.from()));
        pairs.put("to", assistance == null ? "" : day(assistance.to()));
        pairs.put("office", assistance == null ? "" : text(assistance.office()));
        pairs.put("medical", flag(assistance != null && assistance.medical()));
        return pairs;
    }

    private static String write(Map<String, Object> pairs) {
        return pairs.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining(";"));
    }

    private static String text(String value) {
        return value == null ? "" : value.replaceAll("[,;=\\r\\n]", "　");
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString().replace("-", "");
    }
}
