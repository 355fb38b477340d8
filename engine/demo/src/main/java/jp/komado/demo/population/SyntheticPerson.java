package jp.komado.demo.population;

import java.time.LocalDate;

/** A person who does not exist. */
public record SyntheticPerson(String familyName, String givenName, String familyKana, String givenKana, LocalDate birthDate, Sex sex,
                              String postalCode, String address, String phone, String individualNumber) {

    /** As the papers know it. */
    public enum Sex { MALE, FEMALE }

    public String name() {
        return familyName + "　" + givenName;
    }

    public String kana() {
        return familyKana + "　" + givenKana;
    }

    @Override
    public String toString() {
        return "SyntheticPerson[" + familyName + givenName + "]";
    }
}
