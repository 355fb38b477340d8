package jp.komado.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.komado.access.CurrentUser;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.calendar.DateText;
import jp.komado.problem.Messages;
import jp.komado.text.SpreadsheetCsv;
import jp.komado.vault.IndividualNumbers;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is on file of a case, by the 55 record items of the assessment (別添2), in the reader's words. Callers pass the gate first. */
@Component
public class RecordItems {

    static final int COUNT = 55;

    private static final Pattern CODE = Pattern.compile("#([A-Za-z0-9_]+)");
    private static final Pattern DAY = Pattern.compile("(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])");

    private final List<RecordItemSource> rooms;
    private final ApplicationEpisodeRepository episodes;
    private final Persons persons;
    private final IndividualNumbers individualNumbers;
    private final Municipalities municipalities;
    private final Rights rights;
    private final Messages messages;

    RecordItems(List<RecordItemSource> rooms, ApplicationEpisodeRepository episodes, Persons persons, IndividualNumbers individualNumbers,
                Municipalities municipalities, Rights rights, Messages messages) {
        this.rooms = rooms;
        this.episodes = episodes;
        this.persons = persons;
        this.individualNumbers = individualNumbers;
        this.municipalities = municipalities;
        this.rights = rights;
        this.messages = messages;
    }

    /** The 55 items in their order; those that this user's duty does not let see are there without values. */
    @Transactional(readOnly = true)
    List<Line> of(UUID caseId, CurrentUser user) {
        SortedMap<Integer, List<Value>> values = new TreeMap<>();
        SortedMap<Integer, Boolean> permitted = new TreeMap<>();
        for (var room : rooms) {
            var may = rights.has(user, room.right());
            room.numbers().forEach(number -> permitted.put(number, may));
            if (may) {
                room.of(caseId).forEach(item -> values.computeIfAbsent(item.number(), n -> new ArrayList<>()).add(new Value(words(item.whose()), words(item.value()))));
            }
        }
        var numbers = rights.has(user, Right.INDIVIDUAL_NUMBER_ENTER) || rights.has(user, Right.INDIVIDUAL_NUMBER_SHOW);
        permitted.put(1, numbers);
        if (numbers) {
            values.put(1, individualNumbers(caseId));
        }
        var lines = new ArrayList<Line>();
        for (var number = 1; number <= COUNT; number++) {
            lines.add(new Line(number, messages.text("dossier.item." + number), permitted.getOrDefault(number, false), values.getOrDefault(number, List.of())));
        }
        return lines;
    }

    /** The items as rows: number, item, whose, value. Items without a value stay, so that a reader sees that nothing is there. */
    String csv(UUID caseId, CurrentUser user) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("number", "item", "whose", "value").map(head -> messages.text("dossier.item-head." + head)).toList());
        for (var line : of(caseId, user)) {
            var number = String.valueOf(line.number());
            if (line.values().isEmpty()) {
                rows.add(List.of(number, line.title(), "", line.permitted() ? "" : messages.text("dossier.item-not-permitted")));
            }
            line.values().forEach(value -> rows.add(Arrays.asList(number, line.title(), value.whose(), value.value())));
        }
        return SpreadsheetCsv.of(rows);
    }

    /** Masked: the number itself is shown by its own action alone. */
    private List<Value> individualNumbers(UUID caseId) {
        var episode = episodes.findWithHouseholdById(caseId).orElseThrow();
        return persons.find(CaseViews.peopleOf(episode)).values().stream().filter(person -> individualNumbers.has(person.id()))
            .sorted(Comparator.comparing(Person::fullKana)).map(person -> new Value(person.fullName(), individualNumbers.masked(person.id()))).toList();
    }

    /** Codes as words, days as the reader writes them. */
    @Nullable
    private String words(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var worded = CODE.matcher(text).replaceAll(this::word);
        return DAY.matcher(worded).replaceAll(day -> DateText.of(LocalDate.parse(day.group()), messages.locale()));
    }

    private String word(MatchResult code) {
        var key = "dossier.item-value." + code.group(1);
        var word = messages.has(key) ? messages.text(key)
            : municipalities.find(code.group(1)).map(found -> isEnglish() ? found.nameEn() : found.name()).orElse(code.group());
        return Matcher.quoteReplacement(word);
    }

    private boolean isEnglish() {
        return "en".equals(messages.locale().getLanguage());
    }

    /**
     * An item with its values.
     *
     * @param permitted whether the reader's duty lets see it
     */
    public record Line(int number, String title, boolean permitted, List<Value> values) {
    }

    /** @param whose of whom or of what month; null where there is one value only */
    public record Value(@Nullable String whose, String value) {
    }
}
