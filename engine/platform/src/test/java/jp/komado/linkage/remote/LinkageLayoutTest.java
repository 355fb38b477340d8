package jp.komado.linkage.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import jp.komado.exchange.MalformedRecord;
import jp.komado.linkage.Information;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.internal.LinkageProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LinkageLayoutTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String NUMBER = "000000000000123";
    private static final String BODY = "1310240000000000";
    private static final String TAX = "fiscalYear=2026;municipality=131024;status=TAXED;perCapitaLevy=5000;incomeLevyBefore=64300;"
        + "incomeLevyAfter=54300;totalIncome=2400000;pensionIncome=0;housingLoanCredit=0;donationCredit=0;designatedCity=0;decidedOn=20260601";

    private final LinkageLayout layout = new LinkageLayout(
        new Binder(new MapConfigurationPropertySource()).bindOrCreate("komado.linkage", LinkageProperties.class));

    @Test
    void an_inquiry_has_the_eighteen_fields_in_their_order_and_no_name() {
        var line = layout.inquiry(inquiry(Information.TAX), "000000000004567", false, TOKYO);

        assertThat(line).isEqualTo("01," + NUMBER + ",000000000004567,20261124093000000,FAMILY-SUPPORT,KOMADO,1300010000000000,0,"
            + "JM00000000000009,JT00000000000001,,," + BODY + ",TM00000000000002,1,1,20260401,20270331");
        assertThat(line.split(",", -1)).hasSize(18);
    }

    @Test
    void an_inquiry_about_a_protected_person_is_marked() {
        assertThat(layout.inquiry(inquiry(Information.ASSISTANCE), null, true, TOKYO).split(",", -1)[7]).isEqualTo("1");
    }

    @Test
    void the_data_of_an_answer_are_read_by_name() throws MalformedRecord {
        var answer = layout.inquiryAnswer(NUMBER + "," + BODY + ",09,01,OK," + TAX);

        assertThat(answer.inquiryNumber()).isEqualTo(123);
        assertThat(answer.status()).isEqualTo("OK");
        assertThat(answer.fields()).containsEntry("incomeLevyBefore", "64300").containsEntry(LinkageLayout.PROVIDER, BODY);
        assertThat(answer.toString()).doesNotContain("64300");
    }

    @Test
    void an_answer_without_data_and_a_code_are_read() throws MalformedRecord {
        assertThat(layout.inquiryAnswer(NUMBER + ",,09,02,TIMEOUT,").status()).isEqualTo("TIMEOUT");
        assertThat(layout.inquiryAnswer(NUMBER + ",,01,01,MANUAL_PENDING").fields()).isEmpty();
        assertThat(layout.inquiryAnswer(NUMBER + ",,09,01,UNDECLARED,fiscalYear=2026;municipality=131024;status=UNDECLARED").status())
            .isEqualTo("UNDECLARED");
        assertThat(layout.codeAnswer(NUMBER + ",000000000004567,OBTAINED").fields()).containsValue("000000000004567");
        assertThat(layout.codeAnswer(NUMBER + ",,NUMBER_UNKNOWN").fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "garbage",
        "123,,09,01,OK_EMPTY",
        "000000000000000,,09,01,OK_EMPTY",
        "000000999999999,,09,01,OK_EMPTY",
        "000000000000123,abc,09,01,OK_EMPTY",
        "000000000000123,,9,01,OK_EMPTY",
        "000000000000123,,09,01,PERHAPS",
        "000000000000123,,09,01,OK",
        "000000000000123,,09,02,OK,receiving=0",
        "000000000000123,,09,01,OK_EMPTY,receiving=0",
        "000000000000123,,09,01,OK,receiving=yes",
        "000000000000123,,09,01,OK,receiving=1;receiving=0",
        "000000000000123,,09,01,OK,receiving=1;from=20261301",
        "000000000000123,,09,01,OK,receiving=1;surprise=1",
        "000000000000123,,09,01,OK,=1",
        "000000000000123,,09,01,OK,fiscalYear=2026;status=TAXED;perCapitaLevy=5000;incomeLevyBefore=64,300",
        "000000000000123,,09,01,OK,fiscalYear=2026;status=TAXED;perCapitaLevy=5000;incomeLevyBefore=-1",
        "000000000000123,,09,01,OK,fiscalYear=2026;status=TAXED;perCapitaLevy=5000;incomeLevyBefore=6.5",
        "000000000000123,,09,01,OK,fiscalYear=2026;status=TAXED;perCapitaLevy=5000",
        "000000000000123,,09,01,OK,fiscalYear=2026;status=EXEMPT;perCapitaLevy=5000;incomeLevyBefore=0",
        "000000000000123,,09,01,OK,fiscalYear=26;status=EXEMPT",
        "000000000000123,,09,01,OK,fiscalYear=2026;status=RICH",
        "000000000000123,,09,01,OK,insurerNumber=12;insured=1"})
    void a_record_that_is_not_by_the_layout_is_malformed(String line) {
        assertThatThrownBy(() -> layout.inquiryAnswer(line)).isInstanceOf(MalformedRecord.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000000000123,OBTAINED", "000000000000123,12,OBTAINED", "000000000000123,,SOMETHING", "x,,NETWORK_ERROR",
        "000000000000123,000000000004567,OBTAINED,more"})
    void a_code_record_that_is_not_by_the_layout_is_malformed(String line) {
        assertThatThrownBy(() -> layout.codeAnswer(line)).isInstanceOf(MalformedRecord.class);
    }

    private static Inquiry inquiry(Information information) {
        return new Inquiry(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "outside-inquiry", information, 2026, BODY,
            123, LocalDate.of(2026, 11, 24), Instant.parse("2026-11-24T00:30:00Z"), "KOMADO", Inquiry.State.OPEN, null, null, null);
    }
}
