package jp.komado.demo.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.komado.demo.population.SyntheticPerson.Sex;
import jp.komado.demo.population.Tables.FamilyName;

/** Throws the dice for one household: who lives there, and since when. */
final class Family {

    private static final int PERSONS_PER_APPLICATION = 10;

    private final Tables tables;
    private final Dice dice;
    private final SyntheticMunicipality municipality;
    private final FamilyName name;
    private final String postalCode;
    private final String address;
    private final String phone;
    private long serial;

    Family(Tables tables, Dice dice, SyntheticMunicipality municipality, int index) {
        this.tables = tables;
        this.dice = dice;
        this.municipality = municipality;
        this.name = dice.pick(tables.familyNames);
        this.postalCode = municipality.postalArea() + "-00" + dice.digits(2);
        this.address = address();
        this.phone = phone();
        this.serial = (long) index * PERSONS_PER_APPLICATION;
    }

    String municipalityName() {
        return municipality.name();
    }

    /** A patient of the given age in whole years on that day. */
    SyntheticPerson patient(int age, LocalDate on) {
        return person(birthDate(age, on), true);
    }

    SyntheticPerson parent(Sex sex, LocalDate child, LocalDate on) {
        var given = dice.pick(tables.givenNames(sex, false));
        return new SyntheticPerson(name.kanji(), given.kanji(), name.kana(), given.kana(),
            child.minusYears(dice.between(24, 38)).minusDays(dice.between(0, 364)), sex, postalCode, address, phone, nextNumber());
    }

    /** Brothers and sisters some years older and younger than the patient, none with a name that is taken. */
    List<SyntheticPerson> siblings(SyntheticPerson patient, LocalDate on) {
        var found = new ArrayList<SyntheticPerson>();
        var taken = new HashSet<>(Set.of(patient.givenName()));
        for (var years : dice.pick(List.of(List.<Integer>of(), List.<Integer>of(), List.of(-3), List.of(2), List.of(4), List.of(-2, 3)))) {
            var born = patient.birthDate().plusYears(years).plusDays(dice.between(0, 300));
            var child = person(born, true);
            if (born.isBefore(on) && taken.add(child.givenName())) {
                found.add(child);
            }
        }
        return found;
    }

    private SyntheticPerson person(LocalDate birthDate, boolean child) {
        var sex = dice.pick(List.of(Sex.values()));
        var given = dice.pick(tables.givenNames(sex, child));
        return new SyntheticPerson(name.kanji(), given.kanji(), name.kana(), given.kana(), birthDate, sex, postalCode, address, phone,
            nextNumber());
    }

    private LocalDate birthDate(int age, LocalDate on) {
        return on.minusYears(age).minusDays(dice.between(1, 360));
    }

    private String nextNumber() {
        return SyntheticNumbers.individualNumber(++serial);
    }

    private String address() {
        var town = dice.pick(municipality.towns());
        var place = town.equals(municipality.name()) ? "" : town;
        if (!municipality.chome()) {
            return "東京都" + municipality.name() + place + dice.between(1001, 4999) + "番地";
        }
        var home = "東京都" + municipality.name() + place + dice.between(1, 6) + "丁目" + dice.between(31, 99) + "番" + dice.between(21, 60) + "号";
        return dice.chance(30) ? home + "　" + dice.pick(List.of("ハイツ", "コーポ", "メゾン")) + place + dice.between(1, 5) + "0" + dice.between(1, 8) + "号室"
            : home;
    }

    /** Exchange numbers that begin with a zero are given to nobody. */
    private String phone() {
        if (dice.chance(60)) {
            return "090-0000-" + dice.digits(4);
        }
        var area = municipality.areaCode();
        var exchange = "0".repeat(6 - area.length());
        return area + "-" + exchange + "-" + dice.digits(4);
    }
}
