package jp.komado.counterparts.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import jp.komado.counterparts.population.Person;
import jp.komado.counterparts.population.Person.Habit;
import jp.komado.counterparts.population.Population;
import jp.komado.counterparts.population.Words;

/** The resident network: confirms people by their numbers, and finds the numbers of those who gave none. */
public class ResidentRegister implements Office {

    static final String CONFIRMATION = "identity-confirmation";
    static final String LOOK_UP = "number-look-up";

    private static final String MATCH = "01";
    private static final String DIFFERENCE = "02";
    private static final String MULTIPLE = "03";
    private static final String NOT_FOUND = "04";
    private static final String MOVED_OUT = "05";
    private static final String DECEASED = "06";
    private static final String CHANGED_NUMBER = "07";
    private static final String FORMAT_ERROR = "09";
    private static final int FIELDS = 8;
    private static final int REQUEST_DATE = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Population population;

    public ResidentRegister(Population population) {
        this.population = population;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CONFIRMATION, LOOK_UP);
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        var lookUp = inquiry.kind().equals(LOOK_UP);
        if (!isWellFormed(inquiry, lookUp)) {
            return unknown(inquiry, FORMAT_ERROR);
        }
        return lookUp ? lookUp(inquiry) : confirm(inquiry);
    }

    /** A register on a medium has no network that could fail: it says that it could not read the record. */
    @Override
    public Reply outOfOrder(Inquiry inquiry) {
        return unknown(inquiry, FORMAT_ERROR);
    }

    private Reply confirm(Inquiry inquiry) {
        var changed = population.byPreviousNumber(inquiry.field(1));
        if (changed.isPresent()) {
            return known(inquiry, changed.get(), CHANGED_NUMBER);
        }
        return population.byNumber(inquiry.field(1)).map(person -> known(inquiry, person, compared(inquiry, person)))
            .orElseGet(() -> unknown(inquiry, NOT_FOUND));
    }

    private Reply lookUp(Inquiry inquiry) {
        var candidates = population.byName(inquiry.field(3), inquiry.field(2), birth(inquiry)).stream()
            .filter(person -> inquiry.field(5).equals("9") || inquiry.field(5).equals(String.valueOf(person.sex()))).toList();
        if (candidates.isEmpty()) {
            return unknown(inquiry, NOT_FOUND);
        }
        if (candidates.size() == 1) {
            return known(inquiry, candidates.get(0), compared(inquiry, candidates.get(0)));
        }
        var silent = candidates.stream().map(ResidentRegister::when).filter(when -> when != Reply.When.SOON).findFirst().orElse(Reply.When.SOON);
        return Reply.of(null, MULTIPLE, silent, candidates.stream().map(person -> line(inquiry, person, MULTIPLE)).toList());
    }

    private static String compared(Inquiry inquiry, Person person) {
        if (person.deceasedOn() != null) {
            return DECEASED;
        }
        if (person.movedOut()) {
            return MOVED_OUT;
        }
        var same = Words.key(inquiry.field(3)).equals(Words.key(person.name())) && inquiry.field(4).equals(DAY.format(person.birth()))
            && (inquiry.field(5).equals("9") || inquiry.field(5).equals(String.valueOf(person.sex())))
            && Words.key(inquiry.field(6)).equals(Words.key(person.address()));
        return same ? MATCH : DIFFERENCE;
    }

    private static boolean isWellFormed(Inquiry inquiry, boolean lookUp) {
        var number = inquiry.field(1);
        return inquiry.fields().size() == FIELDS && birth(inquiry) != null && inquiry.field(5).matches("[129]")
            && (lookUp ? number.isEmpty() && !inquiry.field(3).isEmpty() : IndividualNumbers.isTrue(number));
    }

    private static LocalDate birth(Inquiry inquiry) {
        try {
            return LocalDate.parse(inquiry.field(4), DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Reply known(Inquiry inquiry, Person person, String code) {
        return Reply.of(person.number(), code, when(person), List.of(line(inquiry, person, code)));
    }

    private static Reply.When when(Person person) {
        return person.has(Habit.NO_IDENTITY_ANSWER) ? Reply.When.NEVER : person.has(Habit.LATE_ANSWER) ? Reply.When.LATE : Reply.When.SOON;
    }

    private static String line(Inquiry inquiry, Person person, String code) {
        var reason = person.changeReason() == null ? "" : person.changeReason();
        var changed = person.deceasedOn() != null ? person.deceasedOn() : person.changedOn();
        return String.join(",", inquiry.field(0), person.number(), person.kana(), person.name(), DAY.format(person.birth()),
            String.valueOf(person.sex()), person.address(), inquiry.field(REQUEST_DATE), code,
            person.residentCode() == null ? "" : person.residentCode(), reason, changed == null ? "" : DAY.format(changed));
    }

    private static Reply unknown(Inquiry inquiry, String code) {
        return Reply.of(null, code, Reply.When.SOON,
            List.of(inquiry.field(0) + ",,,,,,," + inquiry.field(REQUEST_DATE) + "," + code + ",,,"));
    }
}
