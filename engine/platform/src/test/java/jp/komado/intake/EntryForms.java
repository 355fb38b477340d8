package jp.komado.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Filled-in forms of invented people, to be changed by tests. */
public final class EntryForms {

    /** Families are insured under numbers of their own, so that none shares another's burden. */
    private static final AtomicInteger FAMILY = new AtomicInteger(10_000);

    private EntryForms() {
    }

    /** A child insured through the father, who applies; his tax is on paper. */
    public static ObjectNode anEntry() {
        var form = JsonNodeFactory.instance.objectNode();
        form.set("patient", person("試験", "花子", "シケン", "ハナコ", "2018-06-15", "FEMALE").put("individualNumber", "123456789018"));
        form.set("applicant", father().put("relationship", "FATHER").put("individualNumber", "987654321093"));
        var member = father().put("relationship", "FATHER").put("insured", true);
        member.putObject("tax").put("fiscalYear", 2026).put("status", "TAXED").put("incomeLevy", 120_000).put("perCapitaLevy", 5_000)
            .put("designatedCity", false).put("source", "PAPER").put("sourceDate", "2026-07-01");
        form.putArray("household").add(member);
        form.putObject("insurance").put("kind", "EMPLOYEE").put("insurerNumber", "06130397").put("insurerName", "試験健康保険組合")
            .put("symbol", "12").put("number", "3456" + FAMILY.incrementAndGet()).put("branch", "02").put("insuredPerson", "APPLICANT");
        form.putObject("disease").put("group", "01").put("code", "01_01_001").put("name", "前駆B細胞急性リンパ性白血病")
            .put("diagnosisDate", "2026-10-01").put("opinionDate", "2026-10-20").put("doctorNumber", "D-1001");
        form.putObject("special").put("severe", false).put("lifeSupport", false).put("hemophilia", false).put("publicAssistance", false);
        form.put("retroactiveReason", "NONE");
        form.putArray("institutions").add("試験総合病院");
        form.putObject("consents").put("insurerInquiry", true).put("network", true).put("notices", true);
        return form;
    }

    private static ObjectNode father() {
        return person("試験", "太郎", "シケン", "タロウ", "1985-04-01", "MALE");
    }

    private static ObjectNode person(String family, String given, String familyKana, String givenKana, String birthDate, String sex) {
        return JsonNodeFactory.instance.objectNode().put("familyName", family).put("givenName", given).put("familyKana", familyKana)
            .put("givenKana", givenKana).put("birthDate", birthDate).put("sex", sex).put("postalCode", "104-0045")
            .put("address", "東京都中央区築地1-1-1").put("phone", "03-0000-0000");
    }
}
