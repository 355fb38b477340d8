package jp.komado.copies.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import jp.komado.copies.CopyResult;
import jp.komado.exchange.MalformedRecord;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records of copies and provisions, one by one. */
class CopyLayoutTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String LISTED = "A,77,20261123101500000,2,1310240000000000,000000000700001,9999996001";

    @Test
    void an_answer_is_a_number_and_a_result() throws MalformedRecord {
        var answer = CopyLayout.answer("000000000000012,REGISTERED");

        assertThat(answer.inquiryNumber()).isEqualTo(12);
        assertThat(CopyResult.valueOf(answer.status())).isEqualTo(CopyResult.REGISTERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12,REGISTERED", "000000000000012", "000000000000012,registered", "000000000000012,REGISTERED,", "000000000000000,TIMEOUT",
        "000000100000000,TIMEOUT", "00000000000001２,TIMEOUT"})
    void what_is_no_answer_is_malformed(String line) {
        assertThatThrownBy(() -> CopyLayout.answer(line)).isInstanceOf(MalformedRecord.class);
        assertThatThrownBy(() -> CopyLayout.delivery(line)).isInstanceOf(MalformedRecord.class);
    }

    @Test
    void a_line_of_the_list_says_who_was_told_about_whom_when() throws MalformedRecord {
        var line = CopyLayout.listed(LISTED, TOKYO);

        assertThat(line.answered()).isTrue();
        assertThat(line.askedAt()).isEqualTo(Instant.parse("2026-11-23T01:15:00Z"));
        assertThat(line.recipient()).isEqualTo("2");
        assertThat(line.key().recipientNumber()).isEqualTo("9999996");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B,77", "A,七七", "A,77,20261123251500000", "A,77,20260230101500000"})
    void a_line_with_a_wrong_beginning_is_malformed(String beginning) {
        var fields = LISTED.split(",");
        var given = beginning.split(",");
        System.arraycopy(given, 0, fields, 0, given.length);

        assertThatThrownBy(() -> CopyLayout.listed(String.join(",", fields), TOKYO)).isInstanceOf(MalformedRecord.class);
    }

    @Property
    void any_text_is_read_or_refused_and_never_breaks(@ForAll String text) {
        for (Reading reading : new Reading[] {CopyLayout::answer, CopyLayout::delivery, line -> CopyLayout.listed(line, TOKYO),
            CopyLayout::exported}) {
            try {
                assertThat(reading.read(text)).isNotNull();
            } catch (MalformedRecord refused) {
                assertThat(refused.getMessage()).matches("[a-zA-Z]+");
            }
        }
    }

    private interface Reading {
        Object read(String line) throws MalformedRecord;
    }
}
