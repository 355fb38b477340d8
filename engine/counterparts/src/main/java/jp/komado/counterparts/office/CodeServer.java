package jp.komado.counterparts.office;

import java.util.List;
import java.util.Set;
import jp.komado.counterparts.population.Person.Habit;
import jp.komado.counterparts.population.Population;

/** The linkage server where it gives out integrated numbers and has codes made. */
public class CodeServer implements Office {

    static final String KIND = "code-acquisition";
    private static final String NETWORK_ERROR = "NETWORK_ERROR";
    private static final int FIELDS = 7;

    private final Population population;

    public CodeServer(Population population) {
        this.population = population;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        if (inquiry.fields().size() != FIELDS || !IndividualNumbers.isTrue(inquiry.field(1))) {
            return failed(inquiry, null, "NUMBER_UNKNOWN");
        }
        var found = population.byNumber(inquiry.field(1));
        if (found.isEmpty()) {
            return failed(inquiry, null, "NUMBER_UNKNOWN");
        }
        var person = found.get();
        if (person.has(Habit.CODE_FAILS)) {
            return failed(inquiry, person.number(), NETWORK_ERROR);
        }
        if (person.deceasedOn() != null) {
            return failed(inquiry, person.number(), "NOT_REGISTERED");
        }
        var code = population.makeKnown(person) ? "OBTAINED" : "ALREADY_EXISTS";
        return Reply.of(person.number(), code, person.has(Habit.LATE_ANSWER) ? Reply.When.LATE : Reply.When.SOON,
            List.of(String.join(",", inquiry.field(0), population.integratedNumber(person), code)));
    }

    @Override
    public Reply outOfOrder(Inquiry inquiry) {
        return failed(inquiry, null, NETWORK_ERROR);
    }

    private static Reply failed(Inquiry inquiry, String person, String code) {
        return Reply.of(person, code, Reply.When.SOON, List.of(inquiry.field(0) + ",," + code));
    }
}
