package jp.komado.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.Person;
import jp.komado.dossier.Timeline;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.NewRequest;
import jp.komado.vault.IndividualNumbers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places questions to the register. Whoever was asked about and settled is not asked about again. */
@Service
public class RegisterInquiries {

    private final InquiryRepository inquiries;
    private final CasePeople people;
    private final IndividualNumbers numbers;
    private final Exchange exchange;
    private final Timeline timeline;
    private final OfficeCalendar calendar;
    private final Clock clock;
    private final int reminderOfficeDays;

    RegisterInquiries(InquiryRepository inquiries, CasePeople people, IndividualNumbers numbers, Exchange exchange, Timeline timeline,
              OfficeCalendar calendar, Clock clock, @Value("${komado.identity.reminder-office-days:7}") int reminderOfficeDays) {
        this.inquiries = inquiries;
        this.people = people;
        this.numbers = numbers;
        this.exchange = exchange;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
        this.reminderOfficeDays = reminderOfficeDays;
    }

    /** ④' Asks for the numbers of those who have none on file; false if nobody is to be asked about. */
    @Transactional
    public boolean placeLookUps(UUID caseId) {
        return place(caseId, InquiryKind.LOOK_UP, person -> !numbers.has(person.id()), "④'", "identity.timeline.look-up-placed");
    }

    /** ④ Asks about everybody with a number on file; false if nobody is to be asked about. */
    @Transactional
    public boolean placeConfirmations(UUID caseId) {
        return place(caseId, InquiryKind.CONFIRMATION, person -> numbers.has(person.id()), "④", "identity.timeline.confirmation-placed");
    }

    /** The day on which a late answer is asked after. */
    public LocalDate reminder() {
        return calendar.plusOfficeDays(LocalDate.now(clock), reminderOfficeDays);
    }

    private boolean place(UUID caseId, InquiryKind kind, Predicate<Person> concerned, String step, String key) {
        var earlier = inquiries.ofCase(caseId).stream().filter(inquiry -> inquiry.kind() == kind).toList();
        var placed = 0;
        for (var person : people.of(caseId)) {
            var latest = latest(earlier, person.id());
            if (concerned.test(person) && mayBeAsked(latest)) {
                ask(caseId, person, kind, latest.map(Inquiry::round).orElse(0) + 1);
                placed++;
            }
        }
        if (placed > 0) {
            timeline.add(caseId, step, key, placed);
        }
        return placed > 0 || earlier.stream().anyMatch(Inquiry::isOpen);
    }

    private static boolean mayBeAsked(Optional<Inquiry> latest) {
        return latest.map(inquiry -> inquiry.settlement() == Settlement.ASKED_AGAIN || inquiry.state() == InquiryState.CANCELLED)
            .orElse(true);
    }

    private void ask(UUID caseId, Person person, InquiryKind kind, int round) {
        var inquiry = inquiries.save(new Inquiry(caseId, person.id(), kind, round, clock.instant()));
        inquiry.placed(exchange.place(new NewRequest(kind.exchangeKind(), inquiry.id(), caseId, person.logKey())));
    }

    static Optional<Inquiry> latest(List<Inquiry> inquiries, UUID personId) {
        return inquiries.stream().filter(inquiry -> inquiry.personId().equals(personId))
            .reduce((one, other) -> other.round() > one.round() ? other : one);
    }
}
