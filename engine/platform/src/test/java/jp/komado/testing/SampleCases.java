package jp.komado.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
import jp.komado.dossier.Person;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Persons;
import jp.komado.dossier.RetroactiveReason;
import jp.komado.dossier.Sex;
import jp.komado.dossier.SpecialCircumstances;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases in the dossier without a process, for tests of what hangs on them. */
@Component
public class SampleCases {

    /** Families are insured under numbers of their own, so that none shares another's burden. */
    private static final AtomicInteger FAMILY = new AtomicInteger(10_000);

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 23);

    private final Applications applications;
    private final Persons persons;
    private final TransactionTemplate transactions;

    SampleCases(Applications applications, Persons persons, TransactionTemplate transactions) {
        this.applications = applications;
        this.persons = persons;
        this.transactions = transactions;
    }

    /** An application as it is on the day it is received in a municipality. */
    public ApplicationEpisode received(String municipalityCode) {
        return transactions.execute(status -> open(municipalityCode, child().id(), mother().id()));
    }

    /** An application that has been entered and has come as far as this status. */
    public ApplicationEpisode entered(String municipalityCode, ApplicationStatus until) {
        return transactions.execute(status -> entered(municipalityCode, child(), until));
    }

    /** A further application of somebody who is on file. */
    public ApplicationEpisode again(String municipalityCode, ApplicationEpisode earlier, ApplicationStatus until) {
        return transactions.execute(status -> entered(municipalityCode, persons.find(earlier.patientId()), until));
    }

    /** Somebody moves house. */
    public void moves(ApplicationEpisode episode, String address) {
        transactions.executeWithoutResult(status -> {
            PersonDetails known = persons.find(episode.applicantId()).details();
            persons.describe(episode.applicantId(), new PersonDetails(known.familyName(), known.givenName(), known.familyKana(),
                    known.givenKana(), known.birthDate(), known.sex(), known.postalCode(), address, known.phone(), true));
        });
    }

    private ApplicationEpisode entered(String municipalityCode, Person child, ApplicationStatus until) {
        Person mother = mother();
        ApplicationEpisode episode = open(municipalityCode, child.id(), mother.id());
        applications.enter(episode.id(), new EnteredApplication(child.id(), mother.id(), "MOTHER",
                new Insurance(InsuranceKind.EMPLOYEE, "01130012", "全国健康保険協会東京支部", "21700023", "1234" + FAMILY.incrementAndGet(), "02", mother.id()),
                new Disease("04", "04_37_066", "ファロー四徴症", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1), "D000000001"),
                new SpecialCircumstances(false, null, false, false, false), RetroactiveReason.OPINION_TOOK_TIME,
                List.of("架空大学医学部附属病院"), new Consents(true, true, true), List.of(new HouseholdMember(mother.id(), "MOTHER", true))));
        for (ApplicationStatus next : way(until)) {
            applications.become(episode.id(), next);
        }
        return applications.find(episode.id());
    }

    private static List<ApplicationStatus> way(ApplicationStatus until) {
        List<ApplicationStatus> way = List.of(ApplicationStatus.COMPLETE, ApplicationStatus.REGISTERED, ApplicationStatus.ENTERED,
                ApplicationStatus.EXAMINATION, ApplicationStatus.PROPOSED);
        int last = way.indexOf(until);
        return last >= 0 ? way.subList(0, last + 1) : Stream.concat(way.stream(), Stream.of(until)).toList();
    }

    private ApplicationEpisode open(String municipalityCode, UUID child, UUID mother) {
        return applications.open(new NewApplication(ApplicationKind.NEW, Channel.PAPER, municipalityCode, RECEIVED, child, mother, "MOTHER",
                false, null, null));
    }

    private Person child() {
        return persons.register(new PersonDetails("髙橋", "陽翔", "タカハシ", "ハルト", LocalDate.of(2019, 5, 1), Sex.MALE, "1040045",
                "東京都中央区築地一丁目１番１号", null, true));
    }

    private Person mother() {
        return persons.register(new PersonDetails("髙橋", "美咲", "タカハシ", "ミサキ", LocalDate.of(1990, 2, 3), Sex.FEMALE, "1040045",
                "東京都中央区築地一丁目１番１号", "03-0000-0000", true));
    }
}
