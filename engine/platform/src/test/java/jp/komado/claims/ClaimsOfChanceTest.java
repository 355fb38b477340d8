package jp.komado.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.komado.claims.CertificateHolders.Holder;
import jp.komado.claims.ClaimListText.Line;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * ⑭ Two months of claims as chance bills, spoils, repeats and takes them back, through the files, and decided as chance decides: whatever
 * happens, the parts are the total, shares stay under the cap, and a treatment is paid once.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClaimsOfChanceTest {

    private static final String[] INSTITUTIONS = {"1234566", "0100016", "9800103", "2345676"};
    private static final int CLAIMS_OF_A_CHILD = 9;

    @Autowired
    private ClaimDesk desk;
    @Autowired
    private CertificateHolders holders;
    @Autowired
    private PayableLines payable;
    @Autowired
    private Journeys journeys;
    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothing_is_paid_twice_above_the_cap_or_in_parts_that_are_not_the_total(long seed) {
        // given
        var chance = new Random(seed);
        var billing = ClaimDesk.unusedMonth();
        var children = List.of(holders.child(), holders.child(), holders.child());
        var journey = journeys.answered();

        // when
        var first = bill(chance, billing, billing.minusMonths(1), children, List.of());
        var month = desk.adjudicated(billing, first.list).id();
        decide(chance, journey, month, children);
        var second = bill(chance, billing.plusMonths(1), billing.minusMonths(1), children, first.lines);
        var next = desk.adjudicated(billing.plusMonths(1), second.list).id();
        decide(chance, journey, next, children);

        // then
        for (UUID one : List.of(month, next)) {
            desk.everythingMeets(one, payable);
            assertThat(lines(one, "state in ('RECEIVED', 'HELD')")).isZero();
            assertThat(lines(one, "state = 'PAYABLE' and insurer_amount_yen + patient_share_yen + public_amount_yen <> public_points * 10")).isZero();
            assertThat(lines(one, "state = 'PAYABLE'")).isPositive();
            assertThat(exceptions(one)).isNotEmpty();
        }
        assertThat(lines(next, "reverses is not null")).isPositive();
        for (Holder child : children) {
            var service = billing.minusMonths(1);
            assertThat(shares(child, service)).isBetween(0L, (long) child.capYen());
            assertThat(mostOften("institution_code", child, "claim_kind <> 4 and reversed_by is null")).isLessThanOrEqualTo(1);
            assertThat(mostOften("reverses", child, "reverses is not null")).isLessThanOrEqualTo(1);
        }
    }

    private record Bill(ClaimListText list, List<Line> lines) {
    }

    /** What is billed: sound claims and such with a wrong number, a share that is too large, amounts that do not meet, and earlier ones taken back. */
    private static Bill bill(Random chance, YearMonth billing, YearMonth service, List<Holder> children, List<Line> earlier) {
        var list = new ClaimListText(billing, Payer.SHAHO_FUND);
        List<Line> lines = new ArrayList<>();
        var serviceText = service.toString().replace("-", "");
        for (Holder child : children) {
            for (int i = 0; i < CLAIMS_OF_A_CHILD; i++) {
                int points = 100 * (1 + chance.nextInt(50));
                int share = Math.min(points * 2, chance.nextInt(4) == 0 ? child.capYen() + 500 : points * 2 / (1 + chance.nextInt(3)));
                var line = list.add(child, points, 30, points * 3L, share).set("serviceYm", serviceText)
                    .set("institutionCode", INSTITUTIONS[chance.nextInt(INSTITUTIONS.length)]);
                switch (chance.nextInt(8)) {
                    case 0 -> line.set("recipientNo", mistyped(child.number()));
                    case 1 -> line.set("publicAmount", line.number("publicAmount") + 1 + chance.nextInt(5_000));
                    case 2 -> line.set("publicPayerNo", "51136018");
                    default -> line.set("inOut", 1 + chance.nextInt(2));
                }
                lines.add(line);
            }
        }
        for (Line one : earlier) {
            if (chance.nextInt(3) == 0) {
                var child = children.get(0);
                list.ordinary(child).set("serviceYm", serviceText).set("recipientNo", one.get("recipientNo")).takesBack(one);
            }
        }
        return new Bill(list, lines);
    }

    /** Clerks who would pay everything that they are let pay, and now and then hold or return. */
    private void decide(Random chance, Journey journey, UUID month, List<Holder> children) {
        for (var exception : exceptions(month)) {
            var form = JsonNodeFactory.instance.objectNode().put("reason", "確かめた");
            children.stream().filter(child -> mistyped(child.number()).equals(exception.number)).findFirst()
                .ifPresent(child -> form.put("recipientNumber", child.number()));
            var outcome = chance.nextInt(5) == 0 ? "HOLD_TO_NEXT_MONTH" : "PAY";
            var answer = journey.complete("payment", exception.id, "User_ResolveException", form.put("outcome", outcome));
            if (answer.status() != 200) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(422);
                form.remove("recipientNumber");
                journey.done("payment", exception.id, "User_ResolveException", form.put("outcome", chance.nextBoolean() ? "RETURN" : "HOLD_TO_NEXT_MONTH"));
            }
            desk.goOnWith(exception.id);
        }
    }

    private record Open(UUID id, String number) {
    }

    private List<Open> exceptions(UUID month) {
        return database.sql("select id, recipient_number from komado.claim_exception where claim_month_id = ? order by number").param(month)
            .query((row, i) -> new Open(row.getObject(1, UUID.class), row.getString(2))).list();
    }

    private int lines(UUID month, String condition) {
        return database.sql("select count(*) from komado.claim_line where due_month_id = ? and " + condition).param(month).query(Integer.class).single();
    }

    private long shares(Holder child, YearMonth service) {
        return database.sql("select coalesce(sum(share_yen), 0) from komado.cap_ledger_entry where person_id = ? and service_month = ?")
            .params(child.personId(), service.atDay(1)).query(Long.class).single();
    }

    /** How often the same thing occurs among a child's paid lines. */
    private int mostOften(String what, Holder child, String condition) {
        return database.sql("select coalesce(max(times), 0) from (select count(*) as times from komado.claim_line where person_id = ? and state = 'PAYABLE' and "
                + condition + " group by service_month, in_out, receipt_kind, " + what + ") counted").param(child.personId()).query(Integer.class).single();
    }

    private static String mistyped(String number) {
        char last = number.charAt(6);
        return number.substring(0, 6) + (last == '9' ? '0' : (char) (last + 1));
    }
}
