package jp.komado.demo.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of the faulty world is judged first. */
class BooksTest {

    private static final String FILE = "2026L00001.code-acquisition.01.p7m";
    private static final String MALFORMED = "REFUSED exchange.refusal.malformed";
    private static final String REPEATED = "REFUSED exchange.refusal.repeated";

    @ParameterizedTest
    @CsvSource({"'',IMPORTED", "FOREIGN_NUMBER,IMPORTED", "GARBAGE_LINE," + MALFORMED, "DUPLICATE_FILE," + REPEATED,
        "TRUNCATED_FILE,REFUSED exchange.refusal.unreadable", "WRONG_KEY,REFUSED exchange.refusal.not-for-us",
        "WRONG_SIGNER,REFUSED exchange.refusal.signer"})
    void a_file_that_became_what_it_deserves_is_right_also_when_a_killed_office_wrote_it_again(String fault, String became) throws Exception {
        // given
        var refusals = fault.equals("FOREIGN_NUMBER") ? Map.of(FILE, List.of("exchange.refusal.foreign")) : Map.<String, List<String>>of();

        // when, then
        assertThat(books(fault, Map.of(FILE, List.of(became)), refusals).filesTreatedWrongly()).isEmpty();
        assertThat(books(fault, Map.of(FILE, List.of(became, REPEATED)), refusals).filesTreatedWrongly()).isEmpty();
    }

    @Test
    void a_file_that_is_missing_imported_twice_or_imported_although_spoilt_is_wrong() throws Exception {
        assertThat(books("", Map.of(), Map.of()).filesTreatedWrongly()).hasSize(1);
        assertThat(books("", Map.of(FILE, List.of("IMPORTED", "IMPORTED")), Map.of()).filesTreatedWrongly()).hasSize(1);
        assertThat(books("GARBAGE_LINE", Map.of(FILE, List.of("IMPORTED")), Map.of()).filesTreatedWrongly()).hasSize(1);
        assertThat(books("", Map.of(FILE, List.of(MALFORMED)), Map.of()).filesTreatedWrongly()).hasSize(1);
        assertThat(books("", Map.of(FILE, List.of("IMPORTED"), "unknown.p7m", List.of("IMPORTED")), Map.of()).filesTreatedWrongly()).hasSize(1);
    }

    @Test
    void a_refused_answer_is_wrong_in_a_right_file_and_its_lack_is_wrong_where_one_was_foreign() throws Exception {
        // given
        var imported = Map.of(FILE, List.of("IMPORTED"));

        // when, then
        assertThat(books("", imported, Map.of(FILE, List.of("identity.refused.not-waiting"))).filesTreatedWrongly()).hasSize(1);
        assertThat(books("FOREIGN_NUMBER", imported, Map.of()).filesTreatedWrongly()).hasSize(1);
    }

    @Test
    void what_came_more_than_once_was_asked_twice() throws JsonProcessingException {
        assertThat(books("", Map.of(), Map.of()).askedTwice()).containsExactly(8L);
    }

    private static Books books(String fault, Map<String, List<String>> arrivals, Map<String, List<String>> refusals) throws JsonProcessingException {
        var quoted = fault.isEmpty() ? "null" : "\"" + fault + "\"";
        return new Books(Map.of(), Map.of(), arrivals, refusals, new ObjectMapper().readTree(
            "{\"files\":[{\"fileName\":\"" + FILE + "\",\"fault\":" + quoted + "}],\"inquiries\":[{\"number\":7,\"asked\":1},{\"number\":8,\"asked\":2}]}"));
    }
}
