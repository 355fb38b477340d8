package jp.komado.demo.walk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.komado.demo.outside.Counterparts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** ⑬ ⑭ The families show their certificates at hospitals, and the two payers write the lists of what that cost. */
@Component
class PayersOffice {

    private static final List<Integer> PAYERS = List.of(1, 2);
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PAUSE_MILLIS = 200;
    /** What is wrong with some lines, so that somebody has something to decide. */
    private static final String ODD = "UNKNOWN_NUMBER,ABOVE_CAP,TWICE";
    private static final String HELD = """
        from komado.certificate c
        join demo.walk w on w.case_id = c.case_id
        join komado.person p on p.id = c.person_id
        join komado.application_episode e on e.id = c.case_id
        left join lateral (select category from komado.high_cost_category where case_id = c.case_id order by registered_at desc limit 1) h on true
        left join lateral (select tier from komado.cap_assessment where case_id = c.case_id order by seq desc limit 1) a on true
        where c.state = 'POSTED' and c.valid_from <= ? and c.valid_to >= ?""";
    private static final String HOLDERS = """
        select json_build_object('recipientNumber', c.recipient_number, 'publicPayerNumber', c.public_payer_number,
          'kana', p.family_kana || '　' || p.given_kana, 'birthDate', p.birth_date, 'sex', case p.sex when 'MALE' then 1 else 2 end,
          'insurerNumber', coalesce(e.insurer_number, ''), 'symbol', coalesce(e.insurance_symbol, ''), 'number', '1', 'branch', '01',
          'capYen', c.monthly_cap_yen, 'highCostClass', nullif(h.category, 'NONE'), 'publicAssistance', coalesce(a.tier = 'I', false),
          'validFrom', c.valid_from, 'validTo', c.valid_to)::text
        """ + HELD + " order by c.recipient_number";

    private final Counterparts counterparts;
    private final JdbcTemplate jdbc;
    private final HttpClient client = HttpClient.newHttpClient();

    PayersOffice(Counterparts counterparts, JdbcTemplate jdbc) {
        this.counterparts = counterparts;
        this.jdbc = jdbc;
    }

    /** Whether anybody held a certificate in the month before. */
    boolean hasHolders(YearMonth billing) {
        var service = billing.minusMonths(1);
        return jdbc.queryForObject("select exists (select " + HELD + ")", Boolean.class, service.atEndOfMonth(), service.atDay(1));
    }

    /** Both payers deliver their list of the month, unless it is there already. */
    void deliver(YearMonth billing) {
        var service = billing.minusMonths(1);
        var holders = jdbc.queryForList(HOLDERS, String.class, service.atEndOfMonth(), service.atDay(1)).stream().collect(Collectors.joining("\n"));
        for (var payer : PAYERS) {
            if (!isThere(payer, billing)) {
                post("payers/" + payer + "/claims?billing=" + billing + "&per-holder=2&odd=" + ODD, holders);
            }
        }
    }

    private boolean isThere(int payer, YearMonth billing) {
        return jdbc.queryForObject("""
            select exists (select from komado.claim_file f join komado.claim_month m on m.id = f.claim_month_id
              where m.billing_month = ? and f.payer = ? and f.state = 'ACCEPTED')""", Boolean.class, billing.atDay(1), payer);
    }

    /** Asks until somebody answers, since the other program may just be starting again. */
    private void post(String path, String content) {
        var limit = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var answer = client.send(HttpRequest.newBuilder(URI.create(counterparts.address() + path)).timeout(PATIENCE)
                    .header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(content)).build(), BodyHandlers.ofString());
                if (answer.statusCode() != OK) {
                    throw new IllegalStateException("the payers do not deliver: " + answer.statusCode());
                }
                return;
            } catch (IOException notThere) {
                if (Instant.now().isAfter(limit)) {
                    throw new IllegalStateException("the payers do not answer", notThere);
                }
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted at the payers", e);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the payers", e);
        }
    }
}
