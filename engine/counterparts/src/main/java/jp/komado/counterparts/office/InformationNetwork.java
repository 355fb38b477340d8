package jp.komado.counterparts.office;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.komado.counterparts.population.Person;
import jp.komado.counterparts.population.Person.Habit;
import jp.komado.counterparts.population.Population;

/**
 * The intermediate server and the provision network behind it. Inside the prefecture the welfare division answers for the towns and
 * islands whose welfare offices it runs; everything else is asked outside.
 */
public class InformationNetwork implements Office {

    static final String INSIDE = "in-house-inquiry";
    static final String OUTSIDE = "outside-inquiry";

    private static final int FIELDS = 18;
    private static final int NUMBER = 1;
    private static final int INTEGRATED_NUMBER = 2;
    private static final int PROVIDER = 12;
    private static final int ITEM = 13;
    private static final int FROM = 16;
    private static final int PROVIDER_DIGITS = 16;
    private static final int MUNICIPALITY_DIGITS = 6;
    private static final String RECEIVED = "01";
    private static final String FINISHED = "09";
    private static final String NORMAL = "01";
    private static final String ABNORMAL = "02";
    /** Towns and villages of Nishi-Tama and the islands have no welfare office of their own. */
    private static final String PREFECTURE_OFFICES = "13[34].*";

    private final Population population;
    private final Datasets datasets = new Datasets();

    public InformationNetwork(Population population) {
        this.population = population;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(INSIDE, OUTSIDE);
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        var item = Datasets.Item.of(inquiry.field(ITEM));
        if (inquiry.fields().size() != FIELDS || !inquiry.field(FROM).matches("([0-9]{4}(0[1-9]|1[0-2])[0-9]{2})?")) {
            return error(inquiry, null, "FORMAT_ERROR");
        }
        if (item.isEmpty()) {
            return error(inquiry, null, "NOT_PERMITTED");
        }
        var person = population.byIntegratedNumber(inquiry.field(INTEGRATED_NUMBER));
        if (person.isEmpty()) {
            return error(inquiry, null, "NO_CODE");
        }
        return inquiry.kind().equals(INSIDE) ? inside(inquiry, person.get(), item.get()) : outside(inquiry, person.get(), item.get());
    }

    @Override
    public Reply outOfOrder(Inquiry inquiry) {
        return error(inquiry, null, "TIMEOUT");
    }

    private Reply inside(Inquiry inquiry, Person person, Datasets.Item item) {
        var when = person.has(Habit.LATE_ANSWER) ? Reply.When.LATE : Reply.When.SOON;
        var welfare = item == Datasets.Item.ASSISTANCE || item == Datasets.Item.RETURNEE_SUPPORT;
        if (!welfare || !person.municipality().matches(PREFECTURE_OFFICES)) {
            return Reply.of(person.number(), "OK_EMPTY", when, List.of(line(inquiry, FINISHED, NORMAL, "OK_EMPTY", "")));
        }
        return found(inquiry, person, item, when);
    }

    private Reply outside(Inquiry inquiry, Person person, Datasets.Item item) {
        var when = person.has(Habit.NO_LINKAGE_ANSWER) ? Reply.When.NEVER : person.has(Habit.LATE_ANSWER) ? Reply.When.LATE : Reply.When.SOON;
        if (person.has(Habit.PROTECTED)) {
            return error(inquiry, person.number(), "REFUSED_NONDISCLOSURE");
        }
        if (item == Datasets.Item.TAX && !providerHolds(inquiry, person)) {
            var inCharge = person.taxes().get(0).municipality() + "0".repeat(PROVIDER_DIGITS - MUNICIPALITY_DIGITS);
            return Reply.of(person.number(), "WRONG_ORG", when, List.of(line(inquiry, inCharge, FINISHED, ABNORMAL, "WRONG_ORG", "")));
        }
        if (person.has(Habit.NO_RECORD)) {
            return Reply.of(person.number(), "OK_EMPTY", when, List.of(line(inquiry, FINISHED, NORMAL, "OK_EMPTY", "")));
        }
        if (person.has(Habit.MANUAL_ANSWER)) {
            var parts = new ArrayList<Reply.Part>();
            parts.add(new Reply.Part(List.of(line(inquiry, RECEIVED, NORMAL, "MANUAL_PENDING", "")), "MANUAL_PENDING", true, Reply.When.SOON));
            parts.addAll(found(inquiry, person, item, Reply.When.NEVER).parts());
            return new Reply(person.number(), parts);
        }
        return found(inquiry, person, item, when);
    }

    private Reply found(Inquiry inquiry, Person person, Datasets.Item item, Reply.When when) {
        var result = datasets.result(person, item, fiscalYear(inquiry.field(FROM)));
        return Reply.of(person.number(), result.code(), when, List.of(line(inquiry, FINISHED, NORMAL, result.code(), result.dataset())));
    }

    /** Who is asked: the first six digits are the municipality; nobody named means whoever holds it. */
    private static boolean providerHolds(Inquiry inquiry, Person person) {
        var provider = inquiry.field(PROVIDER);
        return provider.length() < MUNICIPALITY_DIGITS || person.taxes().isEmpty()
            || person.taxes().stream().anyMatch(tax -> tax.municipality().equals(provider.substring(0, MUNICIPALITY_DIGITS)));
    }

    private static int fiscalYear(String from) {
        if (from.isEmpty()) {
            return 0;
        }
        var year = Integer.parseInt(from.substring(0, 4));
        return Integer.parseInt(from.substring(4, 6)) < Month.APRIL.getValue() ? year - 1 : year;
    }

    private static Reply error(Inquiry inquiry, String person, String code) {
        return Reply.of(person, code, Reply.When.SOON, List.of(line(inquiry, FINISHED, ABNORMAL, code, "")));
    }

    private static String line(Inquiry inquiry, String detail, String item, String code, String dataset) {
        return line(inquiry, inquiry.field(PROVIDER), detail, item, code, dataset);
    }

    private static String line(Inquiry inquiry, String provider, String detail, String item, String code, String dataset) {
        return String.join(",", inquiry.field(NUMBER), provider, detail, item, code, dataset);
    }
}
