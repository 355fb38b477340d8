package jp.komado.demo.walk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** ⑮ What families paid at the window before their certificate came, and where they want it back. */
@Component
class RefundPapers {

    private static final int SCHOOL_AGE = 7;
    private static final int FEWEST_POINTS = 6_000;
    private static final int POINTS_MORE = 130;
    private static final int DIFFERENT = 10;
    private static final int ACCOUNTS = 7_654_100;
    private static final String UNKNOWN_ACCOUNT = "1234901";
    private static final List<String> HOSPITALS = List.of("架空こども病院", "海辺総合病院", "丘の上大学病院", "みどり小児科クリニック");
    /** The families whose certificates were posted first. */
    private static final String CLAIMS = """
        select p.id, c.recipient_number, c.valid_from, p.birth_date, coalesce(a.family_kana || '　' || a.given_kana, p.family_kana || '　' || p.given_kana)
        from komado.certificate c
        join demo.walk w on w.case_id = c.case_id
        join komado.person p on p.id = c.person_id
        join komado.application_episode e on e.id = c.case_id
        left join komado.person a on a.id = e.applicant_id
        where c.state = 'POSTED' and c.posted_on < ? and c.valid_to > ? and c.monthly_cap_yen between 1 and 10000
        order by c.posted_on, c.recipient_number limit ?""";

    /** Somebody who holds a certificate. */
    record Claim(int place, UUID personId, String recipientNumber, LocalDate validFrom, LocalDate birthDate, String holderKana) {
    }

    private final JdbcTemplate jdbc;

    RefundPapers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The same families in the same order on every later day. */
    List<Claim> claims(LocalDate today, int most) {
        return jdbc.query(CLAIMS, (row, i) -> new Claim(i, row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class),
            row.getObject(4, LocalDate.class), row.getString(5)), today, today, most);
    }

    Map<String, Object> account(Claim claim) {
        return account(claim, String.valueOf(ACCOUNTS + claim.place()));
    }

    /** One that the bank does not know. */
    Map<String, Object> unknownAccount(Claim claim) {
        return account(claim, UNKNOWN_ACCOUNT);
    }

    private static Map<String, Object> account(Claim claim, String number) {
        return Map.of("bankCode", "0005", "branchCode", "120", "accountType", "ORDINARY", "accountNumber", number, "accountHolder", claim.holderKana());
    }

    /** The claim with one receipt: of the first month of the certificate, or of a month long before it. */
    Map<String, Object> form(Claim claim, LocalDate claimedOn, Map<String, Object> account, boolean withPoints, boolean tooEarly) {
        var month = YearMonth.from(claim.validFrom()).minusMonths(tooEarly ? 3 : 0);
        int percent = month.getYear() - claim.birthDate().getYear() > SCHOOL_AGE ? 30 : 20;
        int points = FEWEST_POINTS + claim.place() % DIFFERENT * POINTS_MORE;
        var lastDay = month.atEndOfMonth();
        Map<String, Object> receipt = new HashMap<>(Map.of("month", month.toString(), "institution", HOSPITALS.get(claim.place() % HOSPITALS.size()),
            "inpatient", false, "days", 2, "insurancePercent", percent, "paidYen", points * percent / 10,
            "paidOn", (lastDay.isAfter(claimedOn) ? claimedOn : lastDay).toString()));
        if (withPoints) {
            receipt.put("points", points);
        }
        return Map.of("claimedOn", claimedOn.toString(), "receipts", List.of(receipt), "account", account);
    }
}
