package jp.komado.demo.walk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.komado.KomadoApplication;
import jp.komado.demo.time.DemoClock;
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
import jp.komado.issuance.Certificates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Certificates of the year before, whose examination this software has not seen: they end soon. Nobody who holds one exists. */
@Component
class HeldCertificates {

    private static final String MUNICIPALITY = "131024";
    private static final String CLERK = "worker1";
    private static final List<String> FAMILIES = List.of("暦田", "年野", "更井", "続木", "継山");
    private static final List<String> KANA = List.of("コヨミダ", "トシノ", "サライ", "ツヅキ", "ツギヤマ");
    private static final List<String> CHILDREN = List.of("春", "夏", "秋", "冬", "月", "星", "空", "海");
    private static final List<String> CHILDREN_KANA = List.of("ハル", "ナツ", "アキ", "フユ", "ツキ", "ホシ", "ソラ", "ウミ");
    private static final List<ApplicationStatus> WAY = List.of(ApplicationStatus.COMPLETE, ApplicationStatus.REGISTERED, ApplicationStatus.ENTERED,
        ApplicationStatus.EXAMINATION, ApplicationStatus.PROPOSED, ApplicationStatus.CERTIFIED);
    private static final int CAP_YEN = 10_000;
    private static final int GROWN_UP = 18;
    private static final int CHILD = 7;
    private static final int WITH_CODE = 3;
    private static final long CODES_FROM = 800_000_000L;
    private static final int OFFICE_OPENS = 10;
    private static final int MONTHS_BEFORE_THE_END = 10;

    private final Applications applications;
    private final Persons persons;
    private final Certificates certificates;
    private final Office office;
    private final DemoClock clock;
    private final JdbcTemplate jdbc;

    HeldCertificates(Applications applications, Persons persons, Certificates certificates, Office office, DemoClock clock, JdbcTemplate jdbc) {
        this.applications = applications;
        this.persons = persons;
        this.certificates = certificates;
        this.office = office;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** So many certificates that end with a month; the last of their holders grows up before. What is there already is left alone. */
    void endingWith(YearMonth month, int count) {
        var there = jdbc.queryForObject("select count(*) from komado.certificate where valid_to = ?", Integer.class, month.atEndOfMonth());
        for (int i = there; i < count; i++) {
            var position = i;
            var age = i == count - 1 ? GROWN_UP : CHILD + i % CHILD;
            issued(month.atEndOfMonth(), position, month.atEndOfMonth().minusYears(age).minusDays(position));
        }
    }

    private void issued(LocalDate end, int position, LocalDate born) {
        var day = end.minusMonths(MONTHS_BEFORE_THE_END);
        clock.at(day.atTime(OFFICE_OPENS, position).atZone(KomadoApplication.JAPAN).toInstant(), () -> office.as(CLERK, () -> {
            office.atOnce(() -> issue(certified(end, position, born, day.minusMonths(1))));
            return null;
        }));
    }

    private ApplicationEpisode certified(LocalDate end, int position, LocalDate born, LocalDate received) {
        var name = (position + end.getMonthValue()) % FAMILIES.size();
        var given = position % CHILDREN.size();
        var child = persons.register(person(name, CHILDREN.get(given), CHILDREN_KANA.get(given), born, position % 2 == 0 ? Sex.FEMALE : Sex.MALE)).id();
        var parent = persons.register(person(name, "節", "セツ", born.minusYears(29), Sex.FEMALE)).id();
        var episode = applications.open(new NewApplication(ApplicationKind.NEW, Channel.PAPER, MUNICIPALITY, received, child, parent, "MOTHER", false,
            null, null));
        applications.enter(episode.id(), new EnteredApplication(child, parent, "MOTHER",
            new Insurance(InsuranceKind.EMPLOYEE, "01130012", "全国健康保険協会東京支部", "21700023", "%04d".formatted(position + 1), "02", parent),
            new Disease("02", "02_01_001", "微小変化型ネフローゼ症候群", received.minusMonths(2), received.minusDays(20), "1312345678"),
            new SpecialCircumstances(false, null, false, false, false), RetroactiveReason.NONE, List.of("架空大学医学部附属病院"),
            new Consents(true, true, true), List.of(new HouseholdMember(parent, "MOTHER", true))));
        WAY.forEach(next -> applications.become(episode.id(), next));
        decided(episode, end);
        if (position % WITH_CODE == 0) {
            codeOfElsewhere(child, end, position);
        }
        return episode;
    }

    /** A code under which the intermediate server knows nobody any more. */
    private void codeOfElsewhere(UUID person, LocalDate end, int position) {
        var number = end.getYear() * 10_000L + end.getMonthValue() * 100L + position;
        jdbc.update("""
            insert into komado.linkage_code (person_id, integrated_number, result, inquiry_number, answered_on) values (?, ?, 'OBTAINED', ?, ?)""",
            person, "%015d".formatted(number), CODES_FROM + number, end.minusMonths(MONTHS_BEFORE_THE_END));
    }

    /** The decision and its cap as they were taken over. */
    private void decided(ApplicationEpisode episode, LocalDate end) {
        var proposal = UUID.randomUUID();
        var from = end.minusYears(1).plusDays(1);
        var decidedOn = end.minusMonths(MONTHS_BEFORE_THE_END);
        jdbc.update("""
            insert into komado.cap_assessment (id, case_id, patient_id, monthly_cap_yen, tier, severe, life_support, hemophilia, application_month,
                                               tax_year, income_levy_total_yen, explanation, computed_at)
            values (?, ?, ?, ?, 'IV', false, false, false, ?, ?, 98400, '{"household": [], "steps": []}', ?)""", UUID.randomUUID(), episode.id(),
            episode.patientId(), CAP_YEN, episode.receivedOn().withDayOfMonth(1), decidedOn.getYear() - 1, decidedOn.atStartOfDay());
        jdbc.update("""
            insert into komado.decision_proposal (id, case_id, kind, valid_from, valid_to, monthly_cap_yen, state, proposed_by, proposed_at, decided_by,
                                                  decided_at)
            values (?, ?, 'CERTIFY', ?, ?, ?, 'APPROVED', ?, ?, 'approver', ?)""", proposal, episode.id(), from, end, CAP_YEN, CLERK,
            decidedOn.atStartOfDay(), decidedOn.atStartOfDay());
        jdbc.update("""
            insert into komado.certification_decision (case_id, proposal_id, patient_id, outcome, decided_on, valid_from, valid_to, monthly_cap_yen,
                                                       proposed_by, approved_by, approved_at)
            values (?, ?, ?, 'CERTIFIED', ?, ?, ?, ?, ?, 'approver', ?)""", episode.id(), proposal, episode.patientId(), decidedOn, from, end, CAP_YEN,
            CLERK, decidedOn.atStartOfDay());
    }

    private void issue(ApplicationEpisode episode) {
        certificates.assignNumber(episode.id());
        certificates.render(episode.id());
        certificates.printIsRight(episode.id(), "worker2", null);
        certificates.recordPosting(episode.id());
        applications.become(episode.id(), ApplicationStatus.ISSUED);
    }

    private static PersonDetails person(int name, String given, String givenKana, LocalDate birth, Sex sex) {
        return new PersonDetails(FAMILIES.get(name), given, KANA.get(name), givenKana, birth, sex, "1040045", "東京都中央区築地9丁目88番8号", null, true);
    }
}
