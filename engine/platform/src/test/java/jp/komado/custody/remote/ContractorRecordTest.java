package jp.komado.custody.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import jp.komado.custody.BoxResult;
import jp.komado.custody.OrderAnswers.OutgoingOrder;
import jp.komado.custody.OrderAnswers.OutgoingOrder.OrderedBox;
import jp.komado.custody.OrderKind;
import jp.komado.exchange.MalformedRecord;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractorRecordTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void an_order_says_which_boxes_until_when_they_are_kept_and_nothing_of_people() {
        var record = ContractorRecord.order(42, new OutgoingOrder("26-C0001", OrderKind.DEPOSIT, DAY, DAY.plusDays(1), "4012-8876",
            List.of(new OrderedBox("BX26000018", LocalDate.of(2029, 4, 1)), new OrderedBox("BX26000026", LocalDate.of(2029, 4, 1)))));

        assertThat(record).isEqualTo("00000042,26-C0001,1,20261124,20261125,4012-8876,02,BX26000018/20290401 BX26000026/20290401");
    }

    @Test
    void an_answer_is_read_box_by_box() throws MalformedRecord {
        var first = ContractorRecord.parse("00000042,26-C0001,00,BX26000018,01,A-01-02,,20261125");
        var second = ContractorRecord.parse("00000042,26-C0001,00,BX26000026,03,,,20261125");

        var answer = ContractorRecord.answer(DAY, List.of(first.fields(), second.fields()));

        assertThat(first.inquiryNumber()).isEqualTo(42);
        assertThat(answer.refused()).isFalse();
        assertThat(answer.lines()).extracting(line -> line.result()).containsExactly(BoxResult.DONE, BoxResult.UNKNOWN);
        assertThat(answer.lines().get(0).shelf()).isEqualTo("A-01-02");
        assertThat(answer.lines().get(1).shelf()).isNull();
    }

    @Test
    void a_refused_order_has_no_boxes() throws MalformedRecord {
        var refused = ContractorRecord.parse("00000042,26-C0001,90,,,,,20261125");

        assertThat(ContractorRecord.answer(DAY, List.of(refused.fields())).refused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "00000042",
        "42,26-C0001,00,BX26000018,01,A-1,,20261125",
        "00000042,26-C0001,00,BX26000018,01,A-1,,20261125,",
        "00000042,26-C0001,00,BX26000017,01,A-1,,20261125",
        "00000042,26-C0001,00,bx26000018,01,A-1,,20261125",
        "00000042,26-C0001,00,BX26000018,99,A-1,,20261125",
        "00000042,26-C0001,77,BX26000018,01,A-1,,20261125",
        "00000042,26-C0001,00,BX26000018,01,棚一,,20261125",
        "00000042,26-C0001,00,BX26000018,01,A-1,,20261331",
        "00000042,26-C0001,00,BX26000018,01,A-1,,20260230",
        "00000042,26-C0001,90,BX26000018,01,A-1,,20261125",
        "00000042,26-C0001,00,,,,,20261125",
        "00000042,26-C0001,00,BX26000018,01,A-1,W 1,20261125",
        "00000042,26-C0001'; drop,00,BX26000018,01,A-1,,20261125"})
    void what_is_not_a_record_is_refused(String line) {
        assertThatThrownBy(() -> ContractorRecord.parse(line)).isInstanceOf(MalformedRecord.class);
    }

    @Property
    void no_text_breaks_the_reader(@ForAll String text) {
        try {
            assertThat(ContractorRecord.parse(text).inquiryNumber()).isNotNegative();
        } catch (MalformedRecord refused) {
            assertThat(refused).isNotNull();
        }
    }
}
