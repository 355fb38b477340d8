package jp.komado.counterparts.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.komado.counterparts.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The payers write and deliver their lists when they are asked to. */
class PayersTest {

    private static final String HOLDERS = """
        {"recipientNumber":"1000009","publicPayerNumber":"52136017","kana":"ｶｸｳ ﾊﾅ","birthDate":"2015-06-10","sex":2,"insurerNumber":"06130397","capYen":10000,"highCostClass":"U","validFrom":"2026-01-01","validTo":"2026-12-31"}
        {"recipientNumber":"1234566","publicPayerNumber":"52136017","kana":"ﾚｲ ｲﾁﾛｳ","birthDate":"2022-06-10","sex":1,"insurerNumber":"138016","capYen":500,"validFrom":"2026-01-01","validTo":"2026-12-31"}
        {"recipientNumber":"2345676","publicPayerNumber":"52136017","kana":"ﾚｲ ｼﾞﾛｳ","birthDate":"2016-06-10","sex":1,"insurerNumber":"01130012","capYen":0,"validFrom":"2026-10-01","validTo":"2026-12-31"}
        """;

    @RegisterExtension
    private final World world = new World();

    @Test
    void each_payer_bills_its_own_holders_with_shares_within_their_caps_and_totals_that_meet() throws Exception {
        assertThat(ask("1", "billing=2026-10&per-holder=3")).contains("\"fileName\":\"claims_202610_1.csv\"", "\"lines\":3");
        assertThat(ask("2", "billing=2026-10")).contains("\"lines\":2");

        var lines = list("payer-1", 0);
        assertThat(lines.get(0)).isEqualTo(Claim.HEADER);
        assertThat(lines.subList(1, 4)).allMatch(line -> line.split(",", -1).length == 36).allMatch(line -> line.contains(",202609,52136017,1000009,"));
        assertThat(lines.subList(1, 4).stream().mapToLong(line -> cell(line, 25)).sum()).isLessThanOrEqualTo(10_000);
        assertThat(lines.subList(1, 4)).allMatch(line -> cell(line, 25) + cell(line, 26) == cell(line, 24));
        assertThat(lines.get(4)).isEqualTo("TOTAL,3," + sum(lines, 22) + "," + sum(lines, 26) + ",210");
        assertThat(list("payer-2", 0).get(1).split(",")[23]).isEqualTo("20");
    }

    @Test
    void what_was_asked_to_be_odd_is_odd_and_named() throws Exception {
        var answer = ask("1", "billing=2026-10&odd=lines");

        assertThat(answer).contains("UNKNOWN_NUMBER", "CHECK_DIGIT", "OUTSIDE_VALIDITY", "TWICE", "AMOUNTS");
        assertThat(list("payer-1", 0)).anyMatch(line -> line.contains(",9999996,")).anyMatch(line -> line.contains(",202512,"));
    }

    @Test
    void what_was_asked_to_be_odd_is_not_odd_in_the_number_of_its_hospital() throws Exception {
        ask("1", "billing=2026-10&odd=lines");

        var lines = list("payer-1", 0);
        assertThat(lines.subList(1, lines.size() - 1)).extracting(line -> line.split(",", -1)[15]).allMatch(PayersTest::isMod10);
    }

    private static boolean isMod10(String number) {
        int sum = 0;
        for (int fromRight = 1; fromRight < number.length(); fromRight++) {
            int product = (number.charAt(number.length() - 1 - fromRight) - '0') * (fromRight % 2 == 1 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10 == number.charAt(number.length() - 1) - '0';
    }

    @Test
    void files_can_be_spoilt_as_a_whole() throws Exception {
        ask("1", "billing=2026-08&odd=letters");
        ask("1", "billing=2026-09&odd=totals");
        ask("1", "billing=2026-10&odd=half");

        assertThat(list("payer-1", 0).get(1).split(",")[24]).isEqualTo("O");
        assertThat(list("payer-1", 1)).last().asString().doesNotContain("," + sum(list("payer-1", 1), 26) + ",140");
        assertThat(list("payer-1", 2)).noneMatch(line -> line.startsWith("TOTAL"));
    }

    @Test
    void the_same_question_gives_the_same_list_and_nonsense_is_refused() throws Exception {
        ask("1", "billing=2026-10");
        var first = list("payer-1", 0);
        ask("1", "billing=2026-10");

        assertThat(list("payer-1", 0)).isEqualTo(first);
        assertThat(world.post("/payers/3/claims?billing=2026-10", "text/plain", HOLDERS.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
        assertThat(world.post("/payers/1/claims?billing=October", "text/plain", HOLDERS.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
        assertThat(world.post("/payers/1/claims?billing=2026-10", "text/plain", "{oops".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
        assertThat(world.post("/payers/1/claims?billing=2026-10&odd=rainbow", "text/plain", new byte[0]).statusCode()).isEqualTo(400);
    }

    private String ask(String payer, String query) throws Exception {
        var answer = world.post("/payers/" + payer + "/claims?" + query, "application/x-ndjson", HOLDERS.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private List<String> list(String channel, int index) throws Exception {
        var file = world.answerFiles(channel).get(index);
        return Arrays.asList(new String(world.platformSeal().open(file.sealed()), Charset.forName("windows-31j")).split("\r\n"));
    }

    private static long sum(List<String> lines, int column) {
        return lines.subList(1, lines.size() - 1).stream().mapToLong(line -> cell(line, column)).sum();
    }

    private static long cell(String line, int column) {
        return Long.parseLong(line.split(",", -1)[column]);
    }
}
