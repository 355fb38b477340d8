package jp.komado.counterparts.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One person as the registers outside know them: one line of the population file.
 *
 * @param number         individual number
 * @param previousNumber the number that was valid before, if it was changed
 * @param sex            1 or 2
 * @param municipality   code of the municipality where the person is registered
 * @param changeReason   why the register was changed last (two digits), if it was
 * @param changedOn      when it was changed last
 * @param movedOut       whether the person has left the municipality
 * @param deceasedOn     when the person died, if so
 * @param habits         what offices and insurers do not do straight for this person
 */
public record Person(String number, String previousNumber, String name, String kana, LocalDate birth, int sex, String address,
                     String municipality, String residentCode, String changeReason, LocalDate changedOn, boolean movedOut,
                     LocalDate deceasedOn, List<Tax> taxes, Insurance insurance, Assistance assistance, Assistance returneeSupport,
                     Set<Habit> habits) {

    /** What is odd about the answers for a person. */
    public enum Habit {
        /** The resident register never answers by itself. */
        NO_IDENTITY_ANSWER,
        /** The network never answers by itself. */
        NO_LINKAGE_ANSWER,
        /** Answers come hours later. */
        LATE_ANSWER,
        /** Not to be disclosed to anybody. */
        PROTECTED,
        /** Providers outside have no record of the person. */
        NO_RECORD,
        /** No code can be had. */
        CODE_FAILS,
        /** A person at the provider has to approve, and does not by itself. */
        MANUAL_ANSWER,
        /** The insurer never replies by itself. */
        NO_INSURER_REPLY,
        /** The insurer replies with another category than the income suggests. */
        OTHER_CATEGORY
    }

    /** One fiscal year's municipal tax. */
    public record Tax(int fiscalYear, String municipality, String status, long perCapitaLevy, long incomeLevyBefore, long incomeLevyAfter,
                      long totalIncome, long pensionIncome, long housingLoanCredit, long donationCredit, boolean designatedCity,
                      LocalDate decidedOn) {
    }

    /** Medical insurance. */
    public record Insurance(String kind, String insurerNumber, String insurerName, String symbol, String number, String branch, boolean insured,
                            String insuredName, LocalDate acquiredOn, LocalDate lostOn, String category) {
    }

    /** Public assistance, or support for returnees. */
    public record Assistance(boolean receiving, LocalDate from, LocalDate to, String office, boolean medical) {
    }

    public Person {
        if (number == null || !number.matches("[0-9]{12}") || name == null || kana == null || birth == null || address == null
            || municipality == null || !municipality.matches("[0-9]{6}") || sex < 1 || sex > 2) {
            throw new IllegalArgumentException("a person needs number, name, kana, birth, sex, address and municipality");
        }
        taxes = taxes == null ? List.of() : List.copyOf(taxes);
        habits = habits == null ? Set.of() : Set.copyOf(habits);
    }

    public boolean has(Habit habit) {
        return habits.contains(habit);
    }

    public Optional<Tax> tax(int fiscalYear) {
        return taxes.stream().filter(tax -> tax.fiscalYear() == fiscalYear).findFirst();
    }

    /** Nothing personal in a log. */
    @Override
    public String toString() {
        return "Person";
    }
}
