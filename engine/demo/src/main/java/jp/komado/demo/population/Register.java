package jp.komado.demo.population;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.komado.demo.population.SyntheticInsurance.Kind;
import jp.komado.demo.population.SyntheticTax.Status;

/**
 * The people of the prefecture as registers, offices and insurers outside know them. They agree with the papers, except where a twist
 * of the application says otherwise.
 */
public final class Register {

    private static final long NAMESAKES_FROM = 900_000_000L;
    private static final long NEW_NUMBERS_FROM = 910_000_000L;
    private static final int DAYS_SINCE_CHANGE = 20;
    private static final int CHILDREN_UNTIL = 18;
    private static final int PERCENT_OF_LAST_YEAR = 95;
    private static final long HUNDRED = 100;
    private static final LocalDate INSURED_SINCE = LocalDate.of(2020, Month.APRIL, 1);
    private static final String TOWNS_AND_ISLANDS = "13[34].*";

    private final Map<String, Map<String, Object>> people = new LinkedHashMap<>();

    /** Everybody in these applications, each once, as documents with the fields of a population file. */
    public static Collection<Map<String, Object>> of(List<SyntheticApplication> applications) {
        var register = new Register();
        applications.forEach(register::add);
        return register.people.values();
    }

    private void add(SyntheticApplication application) {
        var patient = person(application, application.patient(), true);
        change(application, patient);
        habits(application, patient, Map.of(Twist.NO_IDENTITY_ANSWER, "NO_IDENTITY_ANSWER", Twist.CODE_FAILS, "CODE_FAILS",
            Twist.NO_INSURER_REPLY, "NO_INSURER_REPLY", Twist.LATE_ANSWER, "LATE_ANSWER", Twist.OTHER_CATEGORY, "OTHER_CATEGORY"));
        people.putIfAbsent((String) patient.get("number"), patient);
        for (var member : application.household()) {
            var person = person(application, member.person(), member.insured());
            taxes(application, member, person);
            if (member.person().equals(application.applicant())) {
                habits(application, person, Map.of(Twist.NO_LINKAGE_ANSWER, "NO_LINKAGE_ANSWER", Twist.PROTECTED, "PROTECTED",
                    Twist.MANUAL_ANSWER, "MANUAL_ANSWER", Twist.NOT_PERMITTED, "NO_RECORD"));
            }
            people.putIfAbsent(member.person().individualNumber(), person);
        }
        if (application.has(Twist.NAMESAKE)) {
            var number = SyntheticNumbers.individualNumber(NAMESAKES_FROM + application.index());
            var namesake = person(application, application.patient(), true);
            namesake.put("number", number);
            namesake.put("address", elsewhere(application.municipality()));
            namesake.put("residentCode", residentCode(number));
            people.putIfAbsent(number, namesake);
        }
    }

    /** What has happened to the patient that the papers do not know. */
    private static void change(SyntheticApplication application, Map<String, Object> patient) {
        if (application.has(Twist.MOVED)) {
            patient.put("address", elsewhere(application.municipality()));
            changed(patient, "20", application.appliedOn().minusDays(DAYS_SINCE_CHANGE));
        }
        if (application.has(Twist.MOVED_OUT)) {
            patient.put("movedOut", true);
            changed(patient, "30", application.appliedOn().minusDays(DAYS_SINCE_CHANGE));
        }
        if (application.has(Twist.DECEASED)) {
            patient.put("deceasedOn", application.appliedOn().plusDays(1).toString());
            changed(patient, "40", application.appliedOn().plusDays(1));
        }
        if (application.has(Twist.CHANGED_NUMBER)) {
            patient.put("previousNumber", patient.get("number"));
            patient.put("number", SyntheticNumbers.individualNumber(NEW_NUMBERS_FROM + application.index()));
            changed(patient, "42", application.appliedOn().minusDays(DAYS_SINCE_CHANGE));
        }
    }

    private static void changed(Map<String, Object> patient, String reason, LocalDate day) {
        patient.put("changeReason", reason);
        patient.put("changedOn", day.toString());
    }

    private static Map<String, Object> person(SyntheticApplication application, SyntheticPerson person, boolean shares) {
        var document = new LinkedHashMap<String, Object>();
        document.put("number", person.individualNumber());
        document.put("name", person.name());
        document.put("kana", person.kana());
        document.put("birth", person.birthDate().toString());
        document.put("sex", person.sex() == SyntheticPerson.Sex.MALE ? 1 : 2);
        document.put("address", person.address());
        document.put("municipality", application.municipality().code());
        document.put("residentCode", residentCode(person.individualNumber()));
        if (application.insurance().kind() == Kind.PUBLIC_ASSISTANCE) {
            document.put("assistance", assistance(application));
        } else {
            document.put("insurance", insurance(application, person, shares));
        }
        return document;
    }

    /** Whoever does not share the child's insurance has one of the same kind at the same insurer. */
    private static Map<String, Object> insurance(SyntheticApplication application, SyntheticPerson person, boolean shares) {
        var insurance = application.insurance();
        var document = new LinkedHashMap<String, Object>();
        document.put("kind", insurance.kind().name());
        document.put("insurerNumber", insurance.insurerNumber());
        document.put("insurerName", insurance.insurerName());
        document.put("symbol", insurance.symbol());
        document.put("number", shares ? insurance.number() : "2" + insurance.number());
        document.put("branch", insurance.branch());
        document.put("insured", !shares || person.equals(application.applicant()));
        document.put("insuredName", shares ? application.applicant().name() : person.name());
        document.put("acquiredOn", (person.birthDate().isAfter(INSURED_SINCE) ? person.birthDate() : INSURED_SINCE).toString());
        document.put("category", IncomeCategory.expected(application));
        return document;
    }

    private static Map<String, Object> assistance(SyntheticApplication application) {
        var document = new LinkedHashMap<String, Object>();
        var municipality = application.municipality();
        document.put("receiving", true);
        document.put("from", application.appliedOn().minusYears(1).withDayOfMonth(1).toString());
        document.put("office", municipality.code().matches(TOWNS_AND_ISLANDS) ? "福祉局" : municipality.name() + "福祉事務所");
        document.put("medical", true);
        return document;
    }

    /** What the certificate says, the year before, and for grown-ups who handed in none: nothing to be taxed. */
    private static void taxes(SyntheticApplication application, SyntheticMember member, Map<String, Object> document) {
        var tax = member.tax();
        if (tax == null) {
            if (!member.person().birthDate().plusYears(CHILDREN_UNTIL).isBefore(application.appliedOn())) {
                return;
            }
            var year = application.appliedOn().getMonthValue() >= Month.JULY.getValue() ? application.appliedOn().getYear()
                : application.appliedOn().getYear() - 1;
            tax = new SyntheticTax(year, Status.EXEMPT, 0, 0, 0, 0, 0, 0, 0, application.appliedOn());
        }
        var years = new ArrayList<Map<String, Object>>();
        years.add(tax(application, tax, tax.fiscalYear(), tax.incomeLevy(), tax.totalIncome()));
        years.add(tax(application, tax, tax.fiscalYear() - 1, tax.incomeLevy() * PERCENT_OF_LAST_YEAR / HUNDRED / HUNDRED * HUNDRED,
            tax.totalIncome() * PERCENT_OF_LAST_YEAR / HUNDRED));
        document.put("taxes", years);
    }

    private static Map<String, Object> tax(SyntheticApplication application, SyntheticTax tax, int year, long levy, long income) {
        var document = new LinkedHashMap<String, Object>();
        document.put("fiscalYear", year);
        document.put("municipality", application.municipality().code());
        document.put("status", tax.status().name());
        document.put("perCapitaLevy", tax.perCapitaLevy());
        document.put("incomeLevyBefore", levy);
        document.put("incomeLevyAfter", levy);
        document.put("totalIncome", income);
        document.put("pensionIncome", tax.pensionIncome());
        document.put("housingLoanCredit", tax.housingLoanCredit());
        document.put("donationCredit", tax.donationCredit());
        document.put("designatedCity", false);
        document.put("decidedOn", LocalDate.of(year, Month.JUNE, 10).toString());
        return document;
    }

    private static void habits(SyntheticApplication application, Map<String, Object> document, Map<Twist, String> habits) {
        document.put("habits", habits.entrySet().stream().filter(entry -> application.has(entry.getKey())).map(Map.Entry::getValue).sorted().toList());
    }

    /** Another address in the same municipality, with numbers that no house has. */
    private static String elsewhere(SyntheticMunicipality municipality) {
        var town = municipality.towns().get(municipality.towns().size() - 1);
        var place = town.equals(municipality.name()) ? "" : town;
        return "東京都" + municipality.name() + place + (municipality.chome() ? "9丁目98番97号" : "9998番地");
    }

    /** Ten digits and a check digit. */
    private static String residentCode(String number) {
        return SyntheticNumbers.withMod10(new StringBuilder(number.substring(0, 10)).reverse().toString());
    }
}
