package jp.komado.demo.population;

import static jp.komado.demo.population.Destination.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.komado.demo.population.SyntheticApplication.Channel;

/** How many applications go how far, through which channel, from which municipality: the make-up of the prefecture. */
final class Plans {

    /** Residents of these turn to an authority of their own. */
    private static final Set<String> OWN_AUTHORITY = Set.of("132012", "131121", "131237", "131181", "131032", "131148", "131199", "131164",
        "131229", "131091", "131059");
    /** Municipalities whose counter staff sign in at the demo: their queues are long enough to work in. */
    private static final List<String> WITH_COUNTER = List.of("131024", "132021");
    private static final int SLOW_CORRECTION_DAYS = 32;
    private static final int LATE_DAYS = 58;

    record Plan(SyntheticMunicipality municipality, Channel channel, Destination destination, Set<Twist> twists) {

        /** Things that happen after the application until the case stands where it stands. */
        int tasks() {
            var tasks = destination.tasksBefore() + (channel == Channel.PAPER ? -2 : 0);
            tasks = Math.max(tasks, destination.tasksBefore() == 0 ? 0 : 1);
            return tasks + twists.size() * 2;
        }

        /** Which of the things that happen comes late, the first after the application being 0; -1 where none does. */
        int slowTask() {
            if (destination == CORRECTION_OVERDUE || destination == REJECTED && twists.contains(Twist.LATE)) {
                return 1;
            }
            return twists.contains(Twist.LATE) && tasks() > 1 ? 2 : -1;
        }

        int slowDays() {
            return slowTask() == 1 ? SLOW_CORRECTION_DAYS : LATE_DAYS;
        }

        SyntheticInsurance.Kind insuranceKind(Dice dice, SyntheticSpecial special) {
            if (special.publicAssistance()) {
                return SyntheticInsurance.Kind.PUBLIC_ASSISTANCE;
            }
            return dice.chance(70) ? SyntheticInsurance.Kind.EMPLOYEE
                : dice.chance(80) ? SyntheticInsurance.Kind.NHI : SyntheticInsurance.Kind.NHI_ASSOCIATION;
        }
    }

    private final List<SyntheticMunicipality> inside;
    private final List<SyntheticMunicipality> outside;

    Plans(List<SyntheticMunicipality> municipalities) {
        this.inside = municipalities.stream().filter(m -> !OWN_AUTHORITY.contains(m.code())).toList();
        this.outside = municipalities.stream().filter(m -> OWN_AUTHORITY.contains(m.code())).toList();
    }

    List<Plan> all(Dice dice) {
        var plans = new ArrayList<Plan>();
        add(plans, dice, CHECKING_DOCUMENTS, 16);
        add(plans, dice, RECORDING_RECEIPT, 12);
        add(plans, dice, WAITING_FOR_CORRECTION, 10);
        add(plans, dice, CORRECTION_OVERDUE, 4);
        add(plans, dice, FORWARDING, 12);
        add(plans, dice, RECEIVING, 10);
        add(plans, dice, ENTERING, 14);
        add(plans, dice, COMPARING, 10);
        add(plans, dice, RESOLVING_DUPLICATE, 3);
        add(plans, dice, CHOOSING_CANDIDATE, 3);
        add(plans, dice, RESOLVING_DIFFERENCE, 4);
        add(plans, dice, REPAIRING_CODE, 2);
        add(plans, dice, HANDLING_NON_DISCLOSURE, 2);
        add(plans, dice, ASKING_FOR_PAPER, 3);
        add(plans, dice, OBTAINING_CONSENT, 2);
        add(plans, dice, INQUIRING, 40);
        add(plans, dice, REMINDING_INSURER, 2);
        add(plans, dice, REGISTERING_CATEGORY, 3);
        add(plans, dice, ARRANGING_MEETING, 2);
        add(plans, dice, ASKING_DOCTOR, 2);
        add(plans, dice, AFTER_BOARD, 12);
        add(plans, dice, OBTAINING_EVIDENCE, 8);
        add(plans, dice, PROPOSING, 14);
        add(plans, dice, APPROVING, 12);
        add(plans, dice, CHECKING_PRINT, 8);
        add(plans, dice, ISSUED, 80);
        add(plans, dice, REFUSED, 6);
        add(plans, dice, REJECTED, 6);
        add(plans, dice, WITHDRAWN, 4);
        for (var municipality : outside) {
            var destination = WITH_RESULT.contains(municipality.code()) || dice.chance(60) ? TURNED_BACK : TURNING_BACK;
            plans.add(new Plan(municipality, dice.chance(50) ? Channel.PORTAL : Channel.PAPER, destination, Set.of()));
        }
        dice.shuffle(plans);
        return plans;
    }

    /** So many applications on their way through the inquiries, and no others. */
    List<Plan> inquiring(Dice dice, int count) {
        var plans = new ArrayList<Plan>();
        add(plans, dice, INQUIRING, count);
        dice.shuffle(plans);
        return plans;
    }

    private static final List<Twist> DIFFERENT = List.of(Twist.MOVED, Twist.DECEASED, Twist.CHANGED_NUMBER, Twist.MOVED_OUT);
    /** Not, or not yet: the case waits, and is reminded of. */
    private static final List<Twist> NOT_ANSWERED = List.of(Twist.NO_IDENTITY_ANSWER, Twist.NO_LINKAGE_ANSWER, Twist.MANUAL_ANSWER,
        Twist.NO_INSURER_REPLY, Twist.LATE_ANSWER);
    /** Odd answers with which a case has gone on. */
    private static final List<Twist> PAST_THE_INQUIRIES = List.of(Twist.CHANGED_NUMBER, Twist.OTHER_CATEGORY);
    private static final Set<String> WITH_RESULT = Set.of("132012", "131121");

    private void add(List<Plan> plans, Dice dice, Destination destination, int count) {
        for (int i = 0; i < count; i++) {
            var channel = channel(destination, i);
            plans.add(new Plan(municipality(dice, plans.size(), destination, i), channel, destination, twists(dice, destination, channel, i)));
        }
    }

    /** Portal and paper by turns, where the task is not found on one of the two ways only. */
    private static Channel channel(Destination destination, int i) {
        return switch (destination) {
            case CHECKING_DOCUMENTS, FORWARDING, RECEIVING -> Channel.PORTAL;
            case RECORDING_RECEIPT -> Channel.PAPER;
            case ENTERING, COMPARING, ISSUED -> i % 8 < 5 ? Channel.PAPER : Channel.PORTAL;
            default -> i % 2 == 0 ? Channel.PORTAL : Channel.PAPER;
        };
    }

    /** Every municipality comes first once, then by lot; a third of what waits at a counter waits at those with demo staff. */
    private SyntheticMunicipality municipality(Dice dice, int planned, Destination destination, int i) {
        var atCounter = destination == CHECKING_DOCUMENTS || destination == FORWARDING || destination == WAITING_FOR_CORRECTION;
        if (atCounter && i % 3 == 0) {
            var code = WITH_COUNTER.get(i / 3 % 2);
            return inside.stream().filter(m -> m.code().equals(code)).findFirst().orElseThrow();
        }
        return planned % 2 == 0 ? inside.get(planned / 2 % inside.size()) : dice.pick(inside);
    }

    private static Set<Twist> twists(Dice dice, Destination destination, Channel channel, int i) {
        var twists = EnumSet.noneOf(Twist.class);
        switch (destination) {
            case RESOLVING_DUPLICATE -> twists.add(Twist.DUPLICATE);
            case OBTAINING_EVIDENCE -> twists.add(Twist.UNDECLARED);
            case CHOOSING_CANDIDATE -> twists.add(Twist.NAMESAKE);
            case RESOLVING_DIFFERENCE -> twists.add(DIFFERENT.get(i % DIFFERENT.size()));
            case REPAIRING_CODE -> twists.add(Twist.CODE_FAILS);
            case HANDLING_NON_DISCLOSURE -> twists.add(Twist.PROTECTED);
            case ASKING_FOR_PAPER -> twists.add(Twist.NOT_PERMITTED);
            case OBTAINING_CONSENT -> twists.add(Twist.NO_CONSENT);
            case REMINDING_INSURER -> twists.add(Twist.NO_INSURER_REPLY);
            case ASKING_DOCTOR -> twists.add(Twist.HELD_BY_BOARD);
            case INQUIRING -> {
                if (i % 5 == 0) {
                    twists.add(NOT_ANSWERED.get(i / 5 % NOT_ANSWERED.size()));
                }
            }
            case REGISTERING_CATEGORY -> {
                if (i == 0) {
                    twists.add(Twist.OTHER_CATEGORY);
                }
            }
            case REJECTED -> {
                if (i % 2 == 0) {
                    twists.add(Twist.LATE);
                } else if (i == 1) {
                    twists.add(Twist.DECEASED);
                }
            }
            case ISSUED, APPROVING, CHECKING_PRINT, PROPOSING -> {
                choose(dice, twists, Twist.CORRECTION, 12);
                choose(dice, twists, Twist.TYPING_ERROR, 8);
                choose(dice, twists, Twist.UNDECLARED, 5);
                if (channel == Channel.PORTAL) {
                    choose(dice, twists, Twist.MISSING_IN_BAG, 8);
                }
                if (destination != PROPOSING) {
                    choose(dice, twists, Twist.SENT_BACK_BY_APPROVER, 6);
                }
                if (destination == APPROVING && i < PAST_THE_INQUIRIES.size()) {
                    twists.add(PAST_THE_INQUIRIES.get(i));
                }
                if (destination == ISSUED) {
                    choose(dice, twists, Twist.PRINTED_AGAIN, 5);
                    choose(dice, twists, Twist.MOVED, 6);
                    choose(dice, twists, Twist.NAMESAKE, 4);
                }
            }
            case AFTER_BOARD -> {
                if (i < 4) {
                    twists.add(Twist.LATE);
                }
            }
            default -> { }
        }
        return twists;
    }

    private static void choose(Dice dice, Set<Twist> twists, Twist twist, int percent) {
        if (dice.chance(percent)) {
            twists.add(twist);
        }
    }
}
