package jp.komado.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import jp.komado.testing.KomadoClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑭ Files that are wrong as a whole: refused with a reason, nothing of them kept, nothing paid. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClaimFileTest {

    @Autowired
    private ClaimDesk desk;
    @Autowired
    private CertificateHolders holders;
    @Autowired
    private ClaimMonths months;
    @Autowired
    private JdbcClient database;
    @LocalServerPort
    private int port;

    private YearMonth billing;
    private ClaimListText list;

    @BeforeEach
    void a_list_of_three_lines() {
        billing = ClaimDesk.unusedMonth();
        list = new ClaimListText(billing, Payer.SHAHO_FUND);
        for (int i = 0; i < 3; i++) {
            list.ordinary(holders.child());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "count,  'TOTAL,3,4500,4500,210', 'TOTAL,4,4500,4500,210', TOTAL.count",
        "points, 'TOTAL,3,4500,4500,210', 'TOTAL,3,4501,4500,210', TOTAL.points",
        "yen,    'TOTAL,3,4500,4500,210', 'TOTAL,3,4500,4501,210', TOTAL.amount"})
    void totals_that_do_not_meet_refuse_the_file(String name, String right, String wrong, String field) {
        desk.send(list, list.text().replace(right, wrong));

        assertRefused("合計行が明細の合計と一致しません。", null, field);
    }

    @Test
    void letters_in_an_amount_refuse_the_file_and_name_line_and_column() {
        refusedWith(lines -> lines.set(2, lines.get(2).replace(",4500,3000,1500,", ",4500,3O00,1500,")), "決められた形でない明細があります。", 3, "patientShare");
    }

    @Test
    void an_amount_below_zero_is_for_what_is_taken_back_alone() {
        refusedWith(lines -> lines.set(1, lines.get(1).replace(",4500,3000,1500,", ",4500,3000,-1500,")), "決められた形でない明細があります。", 2,
            "publicAmount");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"days, 99999999999, days", "days, 4294967298, days", "mealCount, 4294967297, mealCount", "serviceYm, 000001, serviceYm",
        "serviceYm, 202613, serviceYm", "birthDate, 00000101, birthDate", "birthDate, 20250230, birthDate", "patientShare, 3000.0, patientShare",
        "publicAmount, １５００, publicAmount", "claimKind, 6, claimKind", "inOut, 3, inOut"})
    void a_cell_that_cannot_be_what_it_stands_for_refuses_the_file_instead_of_being_read_as_something_else(String column, String cell, String field) {
        desk.send(list, list.text(lines -> lines.set(2, list.withCell(1, column, cell))));

        assertRefused("決められた形でない明細があります。", 3, field);
    }

    @Test
    void a_zero_byte_in_a_name_refuses_the_file_in_words() {
        refusedWith(lines -> lines.set(1, lines.get(1).replace(",52136017,", ",52136017\0,")), "決められた形でない明細があります。", 2, "columns");
    }

    @Test
    void a_billing_month_of_the_year_one_is_a_wrong_name() {
        var old = new ClaimListText(YearMonth.of(1, 1), Payer.SHAHO_FUND);
        desk.send(old);

        assertThat(refusal(old.name()).get("refusal").asText()).isEqualTo("ファイル名の請求年月が正しくありません。");
    }

    @Test
    void a_line_with_a_column_too_few_refuses_the_file() {
        refusedWith(lines -> lines.set(3, lines.get(3).substring(0, lines.get(3).lastIndexOf(','))), "決められた形でない明細があります。", 4, "columns");
    }

    @Test
    void half_a_file_is_refused() {
        refusedWith(lines -> lines.subList(3, lines.size()).clear(), "合計行がありません。ファイルが途中で切れています。", 3, null);
    }

    @Test
    void lines_after_the_totals_are_refused() {
        refusedWith(lines -> lines.add(lines.get(1)), "合計行の後に行があります。", null, null);
    }

    @Test
    void another_header_is_refused() {
        refusedWith(lines -> lines.set(0, lines.get(0).replace("serviceYm", "shinryoYm")), "見出し行が決められた形ではありません。", null, null);
    }

    @Test
    void a_line_of_another_month_refuses_the_file() {
        var month = billing.toString().replace("-", "");
        var other = billing.minusMonths(3).toString().replace("-", "");

        refusedWith(lines -> lines.set(2, lines.get(2).replaceFirst(",1," + month + ",", ",1," + other + ",")), "ほかの月の明細が含まれています。", 3,
            "billingYm");
    }

    @Test
    void a_record_number_twice_refuses_the_file() {
        refusedWith(lines -> lines.set(2, lines.get(1)), "同じ記録番号の明細が二つ以上あります。", 3, "recordNo");
    }

    @Test
    void a_record_number_of_an_earlier_month_refuses_the_file() {
        desk.send(list);
        var next = new ClaimListText(billing.plusMonths(1), Payer.SHAHO_FUND);
        var line = next.ordinary(holders.child());
        line.set("recordNo", database.sql("select max(record_number) from komado.claim_line where payer = 1").query(String.class).single());

        desk.send(next);

        assertThat(refusal(next.name()).get("refusal").asText()).isEqualTo("同じ記録番号の明細が二つ以上あります。");
        assertThat(months.byMonth(billing.plusMonths(1))).isEmpty();
    }

    @Test
    void the_months_list_is_taken_once() {
        desk.send(list);
        list.ordinary(holders.child());

        desk.send(list);

        assertThat(refusal(list.name()).get("refusal").asText()).isEqualTo("この請求月のデータは、すでに受け付けています。");
        assertThat(stored()).isEqualTo(3);
    }

    @Test
    void a_month_to_come_and_another_payers_list_are_refused() {
        var ahead = new ClaimListText(YearMonth.of(2030, 1), Payer.SHAHO_FUND);
        desk.send(ahead);
        var others = new ClaimListText(billing, Payer.NHI_FEDERATION);
        others.ordinary(holders.child());
        var asOwn = new ClaimListText(billing, Payer.SHAHO_FUND);
        desk.send(asOwn, others.text());

        assertThat(refusal(ahead.name()).get("refusal").asText()).isEqualTo("先の月の請求データです。");
        assertThat(refusal(asOwn.name()).get("refusal").asText()).isEqualTo("ほかの支払機関の請求データです。");
    }

    @Test
    void a_month_without_claims_is_a_file_with_totals_of_nothing() {
        var month = desk.adjudicated(billing);

        assertThat(month.state()).isEqualTo(ClaimMonth.State.READY);
    }

    @Test
    void the_page_of_months_is_for_those_who_deal_with_claims() {
        assertThat(KomadoClient.signedIn(port, "ward-chuo").get("/api/claim-months").status()).isEqualTo(403);
        assertThat(KomadoClient.signedIn(port, "security").get("/api/claim-months").status()).isEqualTo(403);
    }

    private void refusedWith(Consumer<List<String>> spoil, String reason, Integer line, String field) {
        desk.send(list, list.text(spoil));

        assertRefused(reason, line, field);
    }

    private void assertRefused(String reason, Integer line, String field) {
        var refusal = refusal(list.name());
        assertThat(refusal.get("refusal").asText()).isEqualTo(reason);
        assertThat(refusal.path("refusalLine").asInt()).isEqualTo(line == null ? 0 : line);
        assertThat(refusal.path("refusalField").asText(null)).isEqualTo(field);
        assertThat(months.byMonth(billing)).isEmpty();
        assertThat(stored()).isZero();
    }

    private int stored() {
        return database.sql("select count(*) from komado.claim_line line join komado.claim_month month on month.id = claim_month_id where billing_month = ?")
            .param(billing.atDay(1)).query(Integer.class).single();
    }

    private JsonNode refusal(String fileName) {
        var refused = KomadoClient.signedIn(port, "payment").get("/api/claim-months").json().get("refused");
        return StreamSupport.stream(refused.spliterator(), false).filter(file -> file.get("fileName").asText().equals(fileName)).findFirst().orElseThrow();
    }
}
