package jp.komado.demo.walk;

import java.util.HashMap;
import java.util.UUID;
import jp.komado.insurer.Insurers.Insurer;
import jp.komado.insurer.LetterDesk;
import jp.komado.insurer.LetterRunView;
import jp.komado.mailing.MailingDesk.Receipt;
import org.springframework.stereotype.Component;

/** ⑧ An afternoon at the post: the letters to insurers are printed, counted by a second person, and taken to the counter. */
@Component
class LettersDay implements OfficeDuty {

    private static final String PRINTS = "worker1";
    private static final String COUNTS = "worker2";
    private static final String CONFIRMS = "head";
    private static final int REMAINDER = 7;

    private final LetterDesk desk;
    private final Office office;
    private final Post post;

    LettersDay(LetterDesk desk, Office office, Post post) {
        this.desk = desk;
        this.office = office;
        this.post = post;
    }

    @Override
    public Duty duty() {
        return Duty.LETTERS;
    }

    @Override
    public boolean isDue() {
        return office.holds("insurer_inquiry", "PREPARED");
    }

    @Override
    public void perform() {
        if (isDue()) {
            office.atOnce(this::printAndPost);
        }
    }

    private void printAndPost() {
        var run = office.as(PRINTS, () -> {
            desk.waiting().stream().filter(letter -> !letter.addressKnown()).forEach(this::address);
            var id = desk.open();
            var numbers = new HashMap<UUID, String>();
            desk.show(id).letters().forEach(letter -> numbers.put(letter.id(), trackingNumber(letter.letterNumber())));
            desk.track(id, numbers);
            return id;
        });
        var letters = office.as(PRINTS, () -> desk.print(run));
        var count = office.as(COUNTS, () -> {
            var seen = desk.show(run);
            desk.check(run, seen.version(), seen.totals().letters());
            return seen.totals().letters();
        });
        office.as(CONFIRMS, () -> {
            var today = office.today();
            desk.confirm(run, desk.show(run).version(), new Receipt("%1$ty%1$tm%1$td-%2$03d".formatted(today, count), count, today));
        });
        post.deliver(letters);
    }

    /** Insurers exist, their house numbers here do not. */
    private void address(LetterRunView.WaitingLetter letter) {
        var number = letter.insurerNumber();
        var house = Integer.parseInt(number.substring(number.length() - 3)) % 90 + 10;
        desk.address(letter.id(), new Insurer(number, letter.insurerName(), "1000000", "東京都千代田区丸の内9丁目" + house + "番99号"));
    }

    private static String trackingNumber(String letterNumber) {
        var body = "31" + letterNumber.substring(letterNumber.length() - 8);
        return body + Long.parseLong(body) % REMAINDER;
    }
}
