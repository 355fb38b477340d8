package jp.komado.counterparts.copies;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.komado.counterparts.office.Inquiry;
import jp.komado.counterparts.office.Office;
import jp.komado.counterparts.office.Reply;
import jp.komado.counterparts.population.Population;

/** ⑫ The intermediate server where it keeps the prefecture's copies, and where it passes on what a person there has approved. */
public class CopyServer implements Office {

    public static final String REGISTRATION = "copy-registration";
    public static final String PROVISION = "provision-answer";

    private static final Pattern CONTENT =
        Pattern.compile("1,\\d{8},\\d{8},[0-9A-Za-z_]{1,20},\\d{1,7},[0-9A-Za-z_]{1,20},[01],[01]");
    private static final Pattern KEY = Pattern.compile("\\d{10}");
    private static final int REGISTRATION_FIELDS = 12;
    private static final int PROVISION_FIELDS = 13;
    private static final int CONTENT_FIELDS = 8;

    private final Population population;
    private final Copies copies;

    public CopyServer(Population population, Copies copies) {
        this.population = population;
        this.copies = copies;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(REGISTRATION, PROVISION);
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        return inquiry.kind().equals(REGISTRATION) ? register(inquiry) : passOn(inquiry);
    }

    @Override
    public Reply outOfOrder(Inquiry inquiry) {
        return reply(inquiry, null, "TIMEOUT");
    }

    private Reply register(Inquiry inquiry) {
        var operation = inquiry.field(1);
        var integrated = inquiry.field(2);
        var key = inquiry.field(3);
        var content = content(inquiry, REGISTRATION_FIELDS);
        var delete = operation.equals("D");
        if (inquiry.fields().size() != REGISTRATION_FIELDS || !delete && !operation.equals("U") || !KEY.matcher(key).matches()
            || !(delete ? content.equals(",".repeat(CONTENT_FIELDS - 1)) : CONTENT.matcher(content).matches())) {
            return reply(inquiry, null, "FORMAT_ERROR");
        }
        var holder = copies.holder(key);
        if (holder.filter(other -> !other.equals(integrated)).isPresent()) {
            return reply(inquiry, null, "OTHER_PERSON");
        }
        if (delete) {
            copies.delete(key);
            return reply(inquiry, null, "DELETED");
        }
        var person = population.byIntegratedNumber(integrated);
        if (person.isEmpty()) {
            return reply(inquiry, null, "NO_CODE");
        }
        copies.keep(key, integrated, content, content.endsWith("1"), inquiry.number());
        return reply(inquiry, person.get().number(), "REGISTERED");
    }

    private Reply passOn(Inquiry inquiry) {
        var provided = inquiry.field(2).equals("Y");
        var isRight = inquiry.fields().size() == PROVISION_FIELDS && inquiry.field(1).matches("\\d{1,18}")
            && (!provided || CONTENT.matcher(content(inquiry, PROVISION_FIELDS)).matches());
        var known = isRight && copies.answered(Long.parseLong(inquiry.field(1)), provided, inquiry.field(3), inquiry.field(4));
        return reply(inquiry, null, known ? "DELIVERED" : "UNKNOWN_REQUEST");
    }

    private static String content(Inquiry inquiry, int fields) {
        var all = inquiry.fields();
        return all.size() < fields ? "" : String.join(",", all.subList(fields - CONTENT_FIELDS, fields));
    }

    private static Reply reply(Inquiry inquiry, String person, String code) {
        return new Reply(person, List.of(new Reply.Part(List.of(inquiry.field(0) + "," + code), code, false, Reply.When.SOON)));
    }
}
