package jp.komado.demo.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Channel;
import jp.komado.dossier.Consents;
import jp.komado.dossier.Disease;
import jp.komado.dossier.EnteredApplication;
import jp.komado.dossier.HouseholdMember;
import jp.komado.dossier.Insurance;
import jp.komado.dossier.InsuranceKind;
import jp.komado.dossier.NewApplication;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Persons;
import jp.komado.dossier.RetroactiveReason;
import jp.komado.dossier.Sex;
import jp.komado.dossier.SpecialCircumstances;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that were decided before this software came: their papers are what is left of them. Nobody in them exists. */
@Component
class OldCases {

    private static final String MUNICIPALITY = "131024";
    private static final List<String> FAMILIES = List.of("架空", "例原", "仮野", "試川", "見本");
    private static final List<String> KANA = List.of("カクウ", "レイハラ", "カリノ", "タメシカワ", "ミホン");
    private static final List<ApplicationStatus> WAY = List.of(ApplicationStatus.COMPLETE, ApplicationStatus.REGISTERED, ApplicationStatus.ENTERED,
        ApplicationStatus.EXAMINATION, ApplicationStatus.PROPOSED, ApplicationStatus.CERTIFIED);

    private final Applications applications;
    private final Persons persons;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    OldCases(Applications applications, Persons persons, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.applications = applications;
        this.persons = persons;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Cases whose results were told in the summer of a fiscal year; gives their application numbers. */
    List<String> told(int fiscalYear, int count) {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int position = i;
            numbers.add(transactions.execute(status -> told(fiscalYear, position, LocalDate.of(fiscalYear, 6 + position % 3, 1 + position % 28))));
        }
        return numbers;
    }

    private String told(int fiscalYear, int position, LocalDate day) {
        var episode = opened(fiscalYear, position, day.minusMonths(1));
        WAY.forEach(next -> applications.become(episode.id(), next));
        jdbc.update("""
            insert into komado.result_list_entry (id, case_id, person_id, municipality_code, list_month, outcome, decided_on, listed_on)
            values (?, ?, ?, ?, ?, 'CERTIFIED', ?, ?)""", UUID.randomUUID(), episode.id(), episode.patientId(), MUNICIPALITY, day.withDayOfMonth(1), day,
            day);
        return episode.applicationNumber();
    }

    private ApplicationEpisode opened(int fiscalYear, int position, LocalDate received) {
        var name = position % FAMILIES.size();
        var child = persons.register(person(name, "文" + (position + 1), "フミ", LocalDate.of(fiscalYear - 8, 1 + position % 12, 5), Sex.UNKNOWN)).id();
        var parent = persons.register(person(name, "古", "フル", LocalDate.of(fiscalYear - 40, 2, 3), Sex.FEMALE)).id();
        var episode = applications.open(new NewApplication(ApplicationKind.NEW, Channel.PAPER, MUNICIPALITY, received, child, parent, "MOTHER", false,
            null, null));
        applications.enter(episode.id(), new EnteredApplication(child, parent, "MOTHER",
            new Insurance(InsuranceKind.EMPLOYEE, "01130012", "全国健康保険協会東京支部", "21700023", "1234", "02", parent),
            new Disease("04", "04_37_066", "ファロー四徴症", received.minusMonths(2), received.minusDays(20), "D000000001"),
            new SpecialCircumstances(false, null, false, false, false), RetroactiveReason.NONE, List.of("架空大学医学部附属病院"),
            new Consents(true, true, true), List.of(new HouseholdMember(parent, "MOTHER", true))));
        return episode;
    }

    private static PersonDetails person(int name, String given, String givenKana, LocalDate birth, Sex sex) {
        return new PersonDetails(FAMILIES.get(name), given, KANA.get(name), givenKana, birth, sex, "1040045", "東京都中央区築地9丁目99番9号", null, true);
    }
}
