package jp.komado.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.dossier.SearchMeaning.Kind;
import jp.komado.text.SearchText;

/**
 * The query for the ids of cases that fit the words of a search. Names are asked of one and the same person: family and given name in any order
 * and script, of the register or another name. Everything else is asked of the case. People are looked up once, before the cases on which they stand.
 */
final class SearchSql {

    /** From this length on, a name is found by its middle too; shorter ones would make the trigram index read everything. */
    private static final int SHORTEST_MIDDLE = 3;
    private static final int MOST_DISEASES = 200;
    private static final UUID NOBODY = new UUID(0, 0);

    /** Prefixes of the family name are prefixes of the whole name, so that two columns of each script are enough. */
    private static final String BEGINS = "(name_search like :%1$s or kana_search like :%1$s or given_name_search like :%1$s or given_kana_search like :%1$s)";
    private static final String CONTAINS = "(name_search like :%1$s or kana_search like :%1$s)";
    private static final String CASES_OF = """
        select e.id from komado.application_episode e join %1$s who on who.id = e.patient_id
        union all
        select e.id from komado.application_episode e join %1$s who on who.id = e.applicant_id
        union all
        select m.case_id from komado.household_member m join %1$s who on who.id = m.person_id""";

    /** Somebody who stands on the case {@code e} and bears a name; {@code offset 0} keeps the planner from asking everybody first. */
    private static final String SOMEBODY = """
        select from (select e.patient_id as id union all select e.applicant_id union all
                     select m.person_id from komado.household_member m where m.case_id = e.id) who
        join komado.person p on p.id = who.id
        where %1$s or exists (select from komado.person_name n where n.person_id = p.id and %1$s)
        offset 0""";
    private static final String STANDING_ON = """
        select few.id from %1$s few join komado.application_episode e on e.id = few.id where exists (""" + SOMEBODY.replace("%1$s", "%2$s") + ")";

    /** Measured over 200 000 people: with so many of a name, a page of the newest cases is found sooner case by case. */
    private static final int FREQUENT = 600;

    private final Diseases diseases;
    private final Function<String, Optional<UUID>> recipients;
    private final boolean middles;
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> people = new ArrayList<>();

    /**
     * @param recipients whose recipient number it is
     * @param middles    whether names are found by their middle instead of their beginning
     */
    SearchSql(Diseases diseases, Function<String, Optional<UUID>> recipients, boolean middles) {
        this.diseases = diseases;
        this.recipients = recipients;
        this.middles = middles;
    }

    /** What the query binds. */
    Map<String, Object> values() {
        return values;
    }

    /** The people of the query as common table expressions, to stand before it; known after {@link #cases}. */
    String people() {
        return people.isEmpty() ? "" : "with " + String.join(",\n", people) + "\n";
    }

    /** Whether a second query by the middles of names could find more than the first by their beginnings. */
    static boolean hasMiddles(List<SearchWord> words) {
        return words.stream().filter(SearchWord::isName).anyMatch(word -> form(word).length() >= SHORTEST_MIDDLE);
    }

    /** The ids of the cases that fit all words. */
    String cases(List<SearchWord> words) {
        var names = words.stream().filter(SearchWord::isName).toList();
        var others = words.stream().filter(word -> !word.isName()).toList();
        var fitting = others.stream().map(word -> "(" + anyOf(word.meanings()) + ")").collect(Collectors.joining("\nintersect\n"));
        if (names.isEmpty()) {
            return fitting;
        }
        if (others.isEmpty()) {
            return namesOrDiseases(names);
        }
        if (others.stream().flatMap(word -> word.meanings().stream()).allMatch(meaning -> meaning.kind() != Kind.INSURER_NUMBER)
            && names.stream().flatMap(word -> word.meanings().stream()).noneMatch(this::isDisease)) {
            return namedAmong(fitting, names);
        }
        return "(" + namesOrDiseases(names) + ")\nintersect\n" + fitting;
    }

    /** Where something else leaves few cases, only their people are asked for their names. */
    private String namedAmong(String few, List<SearchWord> names) {
        people.add("few as materialized (" + few + ")");
        return STANDING_ON.formatted("few", condition(names.stream().map(SearchSql::form).toList()));
    }

    /** Whether all words are nothing but names. */
    boolean areNames(List<SearchWord> words) {
        return words.stream().allMatch(word -> word.isName() && word.meanings().stream().noneMatch(this::isDisease));
    }

    /** Whether names are so frequent that the newest cases are found sooner by going through the cases than through the people. */
    String areFrequent(List<SearchWord> names) {
        return "select count(*) > %d from (select from komado.person p where %s limit %d) found".formatted(
            FREQUENT, condition(names.stream().map(SearchSql::form).toList()), FREQUENT + 1);
    }

    /** The condition for a case {@code e} on which somebody of this name stands, for going through the cases. */
    String standsOn(List<SearchWord> names) {
        return "and exists (" + SOMEBODY.formatted(condition(names.stream().map(SearchSql::form).toList())) + ")";
    }

    /** All words as names of one person; or those that are diseases as diseases, and the rest as names. */
    private String namesOrDiseases(List<SearchWord> names) {
        var ill = names.stream().filter(word -> word.meanings().stream().anyMatch(this::isDisease)).toList();
        var asNames = "(" + casesOf(named(names.stream().map(SearchSql::form).toList())) + ")";
        if (ill.isEmpty()) {
            return asNames;
        }
        var parts = ill.stream().map(word -> anyOf(word.meanings().stream().filter(this::isDisease).toList())).collect(Collectors.toList());
        var rest = names.stream().filter(word -> !ill.contains(word)).map(SearchSql::form).toList();
        if (!rest.isEmpty()) {
            parts.add(casesOf(named(rest)));
        }
        return asNames + "\nunion\n(" + parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining("\nintersect\n")) + ")";
    }

    private boolean isDisease(SearchMeaning meaning) {
        return meaning.kind() == Kind.DISEASE && codes(meaning).length > 0;
    }

    private String[] codes(SearchMeaning meaning) {
        return diseases.search(meaning.value(), MOST_DISEASES).stream().map(ListedDisease::code).toArray(String[]::new);
    }

    private String anyOf(Collection<SearchMeaning> meanings) {
        return meanings.isEmpty() ? "select id from komado.application_episode where false"
            : meanings.stream().map(this::cases).collect(Collectors.joining("\nunion all\n"));
    }

    private String cases(SearchMeaning meaning) {
        var value = meaning.value();
        return switch (meaning.kind()) {
            case NAME -> casesOf(named(List.of(value)));
            case BIRTH_DATE -> casesOf("select id from komado.person where birth_date = cast(:%s as date)".formatted(bound(value)));
            case TELEPHONE -> casesOf("select id from komado.person where phone_digits = :" + bound(value));
            case APPLICATION_NUMBER -> "select id from komado.application_episode where application_number like :" + bound(escaped(value) + "%");
            case INSURER_NUMBER -> "select id from komado.application_episode where insurer_number = :" + bound(value);
            case RECIPIENT_NUMBER -> "select id from komado.application_episode where patient_id = :" + bound(recipients.apply(value).orElse(NOBODY));
            case DISEASE -> "select id from komado.application_episode where disease_code = any(:%s)".formatted(bound(codes(meaning)));
        };
    }

    /** People whose name holds all words, or whose whole name begins with all words in one piece, as where a given name has two parts. */
    private String named(List<String> words) {
        return """
            select id from komado.person where %1$s
            union
            select person_id from komado.person_name where %1$s""".formatted(condition(words));
    }

    private String condition(List<String> words) {
        var all = words.stream().map(this::part).collect(Collectors.joining(" and "));
        return "(" + (words.size() < 2 ? all : all + " or " + part(String.join("", words))) + ")";
    }

    private String part(String word) {
        return middles && word.length() >= SHORTEST_MIDDLE ? CONTAINS.formatted(bound("%" + escaped(word) + "%")) : BEGINS.formatted(bound(escaped(word) + "%"));
    }

    private String casesOf(String whom) {
        var name = "people" + people.size();
        people.add(name + " as materialized (" + whom + ")");
        return CASES_OF.formatted(name);
    }

    private String bound(Object value) {
        var name = "w" + values.size();
        values.put(name, value);
        return name;
    }

    private static String form(SearchWord word) {
        return SearchText.normalize(word.typed());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
