package jp.komado.demo.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.komado.demo.population.SyntheticDisease.ListedDisease;

/** The applications of a synthetic prefecture: the same for the same seed, day and list of diseases. */
public final class Population {

    /** The prefecture of the demo. */
    public static final long SEED = 52_136_017L;

    /** Open days from the first inquiry to the board's reply. */
    private static final int LONGEST_INQUIRY = 30;
    /** Open days for which work has been waiting for a person. */
    private static final int LONGEST_WAIT = 9;

    private final long seed;
    private final LocalDate today;
    private final WorkingDays days;
    private final List<ListedDisease> diseases;
    private final int inquiring;
    private final Tables tables = new Tables();

    public Population(long seed, LocalDate today, WorkingDays days, List<ListedDisease> diseases) {
        this(seed, today, days, diseases, 0);
    }

    /**
     * A prefecture of another make-up.
     *
     * @param inquiring how many applications there are, all of them somewhere in the inquiries; 0 for the usual make-up
     */
    public Population(long seed, LocalDate today, WorkingDays days, List<ListedDisease> diseases, int inquiring) {
        if (diseases.isEmpty()) {
            throw new IllegalArgumentException("a prefecture needs a list of diseases");
        }
        this.seed = seed;
        this.today = today;
        this.days = days;
        this.inquiring = inquiring;
        this.diseases = diseases.stream().sorted(Comparator.comparing(ListedDisease::code)).toList();
    }

    public List<SyntheticMunicipality> municipalities() {
        return tables.municipalities;
    }

    /** All applications, the earliest first. */
    public List<SyntheticApplication> applications() {
        var makeUp = new Plans(tables.municipalities);
        var plans = inquiring > 0 ? makeUp.inquiring(Dice.of(seed, 0), inquiring) : makeUp.all(Dice.of(seed, 0));
        var drafts = new ArrayList<SyntheticApplication>();
        for (int i = 0; i < plans.size(); i++) {
            drafts.add(application(i + 1, plans.get(i)));
        }
        drafts.sort(Comparator.comparing((SyntheticApplication a) -> a.moment(0)).thenComparing(SyntheticApplication::index));
        var numbered = new ArrayList<SyntheticApplication>();
        for (var draft : drafts) {
            var numberedDraft = withIndex(draft, numbered.size() + 1);
            numbered.add(draft.has(Twist.DUPLICATE) ? sameFamilyAsBefore(numberedDraft, numbered) : numberedDraft);
        }
        return List.copyOf(numbered);
    }

    /** A second application for a child who is on file already. */
    private static SyntheticApplication sameFamilyAsBefore(SyntheticApplication a, List<SyntheticApplication> before) {
        var first = before.stream().filter(b -> b.destination() == Destination.ISSUED && !b.has(Twist.DUPLICATE))
            .reduce((older, newer) -> newer).orElse(a);
        return new SyntheticApplication(a.index(), first.municipality(), a.channel(), a.destination(), a.twists(), a.moments(),
            first.patient(), first.applicant(), first.relationship(), first.household(), first.insurance(), a.disease(), a.special(),
            a.institutions());
    }

    private SyntheticApplication application(int index, Plans.Plan plan) {
        var dice = Dice.of(seed, index);
        var moments = moments(dice, plan);
        var appliedOn = moments.get(0).toLocalDate();
        var family = new Family(tables, dice, plan.municipality(), index);
        var patient = family.patient(age(dice, plan), appliedOn);
        var special = special(dice, plan);
        var household = new HouseholdOf(tables, dice, family, patient, appliedOn, days);
        household.live(plan.insuranceKind(dice, special), special, plan.twists().contains(Twist.UNDECLARED));
        var opinionDate = notBefore(patient.birthDate(), days.before(appliedOn, dice.between(3, 25)));
        var disease = new SyntheticDisease(disease(dice, special),
            notBefore(patient.birthDate(), opinionDate.minusDays(dice.between(5, 60))), opinionDate, "13" + dice.digits(8));
        var institutions = List.of(dice.pick(tables.hospitals.subList(0, 6)), dice.pick(tables.hospitals.subList(6, 10)));
        return new SyntheticApplication(index, plan.municipality(), plan.channel(), plan.destination(), plan.twists(), moments, patient,
            household.applicant(), household.relationship(), household.members(), household.insurance(), disease, special, institutions);
    }

    private static SyntheticApplication withIndex(SyntheticApplication a, int index) {
        return new SyntheticApplication(index, a.municipality(), a.channel(), a.destination(), a.twists(), a.moments(), a.patient(),
            a.applicant(), a.relationship(), a.household(), a.insurance(), a.disease(), a.special(), a.institutions());
    }

    private static LocalDate notBefore(LocalDate birth, LocalDate date) {
        return date.isBefore(birth) ? birth : date;
    }

    private static int age(Dice dice, Plans.Plan plan) {
        var tooOld = plan.destination() == Destination.REJECTED && !plan.twists().contains(Twist.LATE) && !plan.twists().contains(Twist.DECEASED);
        return tooOld ? dice.between(18, 19) : dice.between(0, 16);
    }

    private static SyntheticSpecial special(Dice dice, Plans.Plan plan) {
        if (plan.twists().contains(Twist.UNDECLARED)) {
            return new SyntheticSpecial(false, false, false, false);
        }
        var lifeSupport = dice.chance(4);
        var special = new SyntheticSpecial(lifeSupport || dice.chance(12), lifeSupport, dice.chance(4), dice.chance(4));
        return plan.twists().stream().anyMatch(Twist::needsTheNetwork) ? special.ordinary() : special;
    }

    /** Hemophilia is a disease of the blood; where the list has none of that group the flag stands with any disease. */
    private ListedDisease disease(Dice dice, SyntheticSpecial special) {
        var blood = diseases.stream().filter(d -> d.name().contains("血友病")).toList();
        return dice.pick(special.hemophilia() && !blood.isEmpty() ? blood : diseases);
    }

    private static int sinceThen(Dice dice, Destination destination) {
        if (destination == Destination.INQUIRING) {
            return dice.between(1, LONGEST_INQUIRY);
        }
        if (destination.isInquiry() || destination.element().isEmpty()) {
            return dice.between(0, destination.isInquiry() ? 4 : 25);
        }
        // most work is young, and some of it has been left lying
        return Math.min(dice.between(0, LONGEST_WAIT), dice.between(0, LONGEST_WAIT));
    }

    /** Counted back from today: the last thing happened some days ago, and each thing before it some days earlier. */
    private List<LocalDateTime> moments(Dice dice, Plans.Plan plan) {
        var gaps = new ArrayList<Integer>();
        gaps.add(sinceThen(dice, plan.destination()) + plan.destination().daysOfInquiry());
        for (int i = 0; i < plan.tasks(); i++) {
            gaps.add(dice.between(0, 3));
        }
        var slowest = plan.slowTask();
        if (slowest >= 0) {
            gaps.set(gaps.size() - 1 - slowest, plan.slowDays());
        }
        var days = new ArrayList<LocalDate>();
        var day = today;
        for (var gap : gaps) {
            day = this.days.before(day, gap);
            days.add(0, day);
        }
        var found = new ArrayList<LocalDateTime>();
        var previous = days.get(0).atTime(8, 40);
        for (var open : days) {
            var earliest = previous.toLocalDate().equals(open) ? previous.plusMinutes(dice.between(4, 19)) : open.atTime(9, 0).plusMinutes(dice.between(0, 210));
            previous = earliest.plusSeconds(dice.between(0, 59));
            found.add(previous);
        }
        return found;
    }
}
