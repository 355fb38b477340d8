package jp.komado.intake;

import jp.komado.dossier.Person;
import jp.komado.text.SearchText;

/** Whether two lines of paper mean one person: same reading and same birth date. */
final class PersonMatch {

    private PersonMatch() {
    }

    static boolean same(PersonForm one, PersonForm other) {
        return one.birthDate() != null && one.birthDate().equals(other.birthDate()) && kana(one).equals(kana(other));
    }

    static boolean same(Person person, PersonForm form) {
        return form.birthDate() != null && form.birthDate().equals(person.birthDate()) && person.kanaSearch().equals(kana(form));
    }

    private static String kana(PersonForm form) {
        return SearchText.normalize((form.familyKana() == null ? "" : form.familyKana()) + (form.givenKana() == null ? "" : form.givenKana()));
    }
}
