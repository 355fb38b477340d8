package jp.komado.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.komado.demo.population.SyntheticInsurance.Kind;
import jp.komado.demo.population.SyntheticPerson.Sex;
import jp.komado.demo.population.SyntheticTax.Status;

/** Throws the dice for a patient's parents, their insurance and their taxes. */
final class HouseholdOf {

    private static final long PER_CAPITA_LEVY = 3_000;

    private final Tables tables;
    private final Dice dice;
    private final Family family;
    private final SyntheticPerson patient;
    private final LocalDate appliedOn;
    private final WorkingDays days;
    private final List<SyntheticMember> members = new ArrayList<>();
    private SyntheticPerson applicant;
    private String relationship;
    private SyntheticInsurance insurance;

    HouseholdOf(Tables tables, Dice dice, Family family, SyntheticPerson patient, LocalDate appliedOn, WorkingDays days) {
        this.tables = tables;
        this.dice = dice;
        this.family = family;
        this.patient = patient;
        this.appliedOn = appliedOn;
        this.days = days;
    }

    /** The applicant is the one who insures the child; the other parent and the siblings follow. */
    void live(Kind kind, SyntheticSpecial special, boolean undeclared) {
        var tier = special.publicAssistance() ? 0 : dice.between(1, 100);
        var sex = dice.chance(60) ? Sex.MALE : Sex.FEMALE;
        applicant = family.parent(sex, patient.birthDate(), appliedOn);
        relationship = sex == Sex.MALE ? "父" : "母";
        insurance = insurance(kind);
        members.add(new SyntheticMember(applicant, relationship, true, undeclared ? tax(Status.UNDECLARED, 0, 0) : taxFor(tier, true)));
        if (dice.chance(82)) {
            var other = sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
            var shares = kind == Kind.NHI || kind == Kind.NHI_ASSOCIATION;
            members.add(new SyntheticMember(family.parent(other, patient.birthDate(), appliedOn), other == Sex.MALE ? "父" : "母", shares,
                shares ? taxFor(Math.min(tier, 40), false) : null));
        }
        for (var sibling : family.siblings(patient, appliedOn)) {
            var older = sibling.birthDate().isBefore(patient.birthDate());
            var word = sibling.sex() == Sex.MALE ? (older ? "兄" : "弟") : (older ? "姉" : "妹");
            members.add(new SyntheticMember(sibling, word, kind != Kind.PUBLIC_ASSISTANCE, null));
        }
    }

    SyntheticPerson applicant() {
        return applicant;
    }

    String relationship() {
        return relationship;
    }

    List<SyntheticMember> members() {
        return members;
    }

    SyntheticInsurance insurance() {
        return insurance;
    }

    private SyntheticTax taxFor(int tier, boolean earner) {
        if (tier <= 6) {
            return tax(Status.EXEMPT, 0, dice.between(10, 80) * 10_000L);
        }
        if (tier <= 12) {
            return tax(Status.EXEMPT, 0, dice.between(82, 98) * 10_000L);
        }
        if (!earner) {
            return dice.chance(50) ? tax(Status.EXEMPT, 0, dice.between(0, 45) * 10_000L) : levied(dice.between(0, 300) * 100L);
        }
        if (tier <= 15) {
            return levied(0);
        }
        if (tier <= 42) {
            return levied(dice.between(30, 708) * 100L);
        }
        return levied(tier <= 82 ? dice.between(712, 2_508) * 100L : dice.between(2_512, 6_400) * 100L);
    }

    private SyntheticTax levied(long incomeLevy) {
        return tax(Status.TAXED, incomeLevy, 1_000_000 + incomeLevy * 17);
    }

    /** April to June is answered by the year before, since the new certificate comes in June. */
    private SyntheticTax tax(Status status, long incomeLevy, long totalIncome) {
        var year = appliedOn.getMonthValue() >= 7 ? appliedOn.getYear() : appliedOn.getYear() - 1;
        var perCapita = status == Status.TAXED ? PER_CAPITA_LEVY : 0;
        var loan = incomeLevy > 60_000 && dice.chance(15) ? dice.between(50, 300) * 100L : 0;
        var donation = incomeLevy > 120_000 && dice.chance(20) ? dice.between(20, 200) * 100L : 0;
        var benefits = status == Status.EXEMPT && dice.chance(30) ? 52_400L * 4 : 0;
        return new SyntheticTax(year, status, incomeLevy, perCapita, totalIncome, 0, benefits, loan, donation,
            days.before(appliedOn, dice.between(1, 15)));
    }

    private SyntheticInsurance insurance(Kind kind) {
        var branch = "0" + dice.between(1, 4);
        return switch (kind) {
            case PUBLIC_ASSISTANCE -> new SyntheticInsurance(kind, null, null, null, null, null);
            case NHI -> new SyntheticInsurance(kind, SyntheticNumbers.withMod10("138" + nationalHealthSerial()),
                family.municipalityName() + "国民健康保険", dice.digits(2), "1" + dice.digits(5), branch);
            default -> {
                var insurer = dice.pick(tables.insurers(kind));
                yield new SyntheticInsurance(kind, insurer.number(), insurer.name(), "1" + dice.digits(3), "1" + dice.digits(4), branch);
            }
        };
    }

    /** Municipal insurers are numbered in the order of the municipalities (131016 Chiyoda is 138016). */
    private String nationalHealthSerial() {
        for (int i = 0; i < tables.municipalities.size(); i++) {
            if (tables.municipalities.get(i).name().equals(family.municipalityName())) {
                return "%02d".formatted(i + 1);
            }
        }
        throw new IllegalStateException("unknown municipality " + family.municipalityName());
    }
}
