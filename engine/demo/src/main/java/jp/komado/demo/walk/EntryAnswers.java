package jp.komado.demo.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.SyntheticInsurance;
import jp.komado.demo.population.SyntheticMember;
import jp.komado.demo.population.SyntheticPerson;
import jp.komado.demo.population.SyntheticTax;
import jp.komado.demo.population.Twist;

/** What a clerk types from the paper, and what a second clerk types blind. */
final class EntryAnswers {

    private static final long DECLARED_LEVY = 48_600;
    private static final long DECLARED_INCOME = 1_830_000;
    private static final long PER_CAPITA_LEVY = 3_000;
    private static final int PAPER_EVERY = 4;

    private final ObjectMapper json;

    EntryAnswers(ObjectMapper json) {
        this.json = json;
    }

    void enter(ObjectNode form, SyntheticApplication application, boolean wrong) {
        var patient = person(form.putObject("patient"), application.patient());
        if (application.has(Twist.NAMESAKE)) {
            patient.put("individualNumberWithheld", true).remove("individualNumber");
        }
        if (wrong) {
            patient.put("birthDate", application.patient().birthDate().minusDays(9).toString());
        }
        person(form.putObject("applicant"), application.applicant()).put("relationship", relationship(application.relationship()));
        var household = form.putArray("household");
        for (var member : application.household()) {
            household.add(member(member, bringsPaper(application, member)));
        }
        insurance(form.putObject("insurance"), application.insurance());
        var disease = application.disease();
        form.putObject("disease").put("group", disease.listed().group()).put("code", disease.listed().code())
            .put("name", disease.listed().name()).put("diagnosisDate", disease.diagnosisDate().toString())
            .put("opinionDate", disease.opinionDate().toString()).put("doctorNumber", disease.doctorNumber());
        var special = form.putObject("special").put("severe", application.special().severe())
            .put("lifeSupport", application.special().lifeSupport()).put("hemophilia", application.special().hemophilia())
            .put("publicAssistance", application.special().publicAssistance());
        if (application.special().severe()) {
            special.put("severeReason", "HEAVY_BURDEN");
        }
        form.put("retroactiveReason", "NONE");
        application.institutions().forEach(form.putArray("institutions")::add);
        form.putObject("consents").put("insurerInquiry", !application.has(Twist.NO_CONSENT)).put("network", true).put("notices", true);
    }

    void compare(ObjectNode form, SyntheticApplication application) {
        var patient = application.patient();
        form.put("patientKana", patient.familyKana() + patient.givenKana()).put("birthDate", patient.birthDate().toString())
            .put("sex", patient.sex().name());
        if (!application.has(Twist.NAMESAKE)) {
            form.put("individualNumber", patient.individualNumber());
        }
        if (application.insurance().insurerNumber() != null) {
            form.put("insurerNumber", application.insurance().insurerNumber());
        }
    }

    /** The declaration that was missing arrives, for everybody of whom evidence is asked. */
    void evidence(ObjectNode form, SyntheticApplication application, JsonNode prefill, LocalDate today) {
        var evidence = form.putArray("evidence");
        for (var asked : prefill.path("evidence")) {
            var tax = evidence.addObject().put("personId", asked.path("personId").asText()).putObject("tax");
            tax.put("fiscalYear", application.appliedOn().getMonthValue() >= 7 ? application.appliedOn().getYear() : application.appliedOn().getYear() - 1)
                .put("status", "TAXED").put("incomeLevy", DECLARED_LEVY).put("perCapitaLevy", PER_CAPITA_LEVY)
                .put("totalIncome", DECLARED_INCOME).put("source", "PAPER").put("sourceDate", today.toString());
        }
    }

    static String relationship(String word) {
        return switch (word) {
            case "父" -> "FATHER";
            case "母" -> "MOTHER";
            default -> "SIBLING";
        };
    }

    static ObjectNode person(ObjectNode node, SyntheticPerson person) {
        return node.put("familyName", person.familyName()).put("givenName", person.givenName())
            .put("familyKana", person.familyKana()).put("givenKana", person.givenKana())
            .put("birthDate", person.birthDate().toString()).put("sex", person.sex().name())
            .put("postalCode", person.postalCode()).put("address", person.address()).put("phone", person.phone())
            .put("individualNumber", person.individualNumber());
    }

    /** Most families leave it to the network; who declared nothing has brought a certificate that says so. */
    private static boolean bringsPaper(SyntheticApplication application, SyntheticMember member) {
        var usually = application.index() % PAPER_EVERY == 0 && application.twists().stream().noneMatch(Twist::needsTheNetwork);
        return member.tax() != null && (usually || member.tax().status() == SyntheticTax.Status.UNDECLARED);
    }

    private ObjectNode member(SyntheticMember member, boolean bringsPaper) {
        var node = person(json.createObjectNode(), member.person()).put("relationship", relationship(member.relationship()))
            .put("insured", member.insured());
        if (bringsPaper) {
            tax(node.putObject("tax"), member.tax());
        }
        return node;
    }

    private static void tax(ObjectNode node, SyntheticTax tax) {
        node.put("fiscalYear", tax.fiscalYear()).put("status", tax.status().name()).put("source", "PAPER")
            .put("sourceDate", tax.sourceDate().toString());
        if (tax.status() != SyntheticTax.Status.UNDECLARED) {
            node.put("incomeLevy", tax.incomeLevy()).put("perCapitaLevy", tax.perCapitaLevy()).put("totalIncome", tax.totalIncome())
                .put("pensionIncome", tax.pensionIncome()).put("otherBenefits", tax.otherBenefits())
                .put("housingLoanCredit", tax.housingLoanCredit()).put("donationCredit", tax.donationCredit())
                .put("designatedCity", false);
        }
    }

    private static void insurance(ObjectNode node, SyntheticInsurance insurance) {
        node.put("kind", insurance.kind().name());
        if (insurance.insurerNumber() != null) {
            node.put("insurerNumber", insurance.insurerNumber()).put("insurerName", insurance.insurerName())
                .put("symbol", insurance.symbol()).put("number", insurance.number()).put("branch", insurance.branch())
                .put("insuredPerson", "APPLICANT");
        }
    }
}
