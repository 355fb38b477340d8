package jp.komado.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.claims.CapLedger;
import jp.komado.claims.CertificateHolders.Holder;
import jp.komado.claims.CertificateHolders;
import jp.komado.documents.internal.PdfText;
import jp.komado.exchange.Exchange;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.testing.PartnerDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑮ A family's refund from the form to the bank and back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RefundHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);

    @Autowired
    private Journeys journeys;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private Exchange exchange;
    @Autowired
    private CertificateHolders holders;
    @Autowired
    private CapLedger ledger;
    @Autowired
    private List<PersonalData> rooms;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private RefundPeople people;
    private Holder child;

    @BeforeEach
    void setUp() {
        journey = journeys.answered();
        people = new RefundPeople(journey, partner, exchange);
        child = holders.child(LocalDate.of(2015, 6, 10), 5_000, null, false, LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
        partner.work();
        partner.takeWhole("refund-transfer");
    }

    @Test
    void a_claim_becomes_a_transfer_at_the_bank_a_payment_record_and_a_notice() {
        var id = people.entered(child.number(), RefundPeople.receipt());
        var computed = people.show(id);
        assertThat(computed.get("dueYen").asLong()).isEqualTo(5_000);
        assertThat(computed.get("refundYen").asLong()).isEqualTo(7_000);
        assertThat(computed.at("/months/0/capYen").asLong()).isEqualTo(5_000);

        assertThat(journey.as("payment").get("/api/work-items?view=GROUP&elementId=User_ProposeRefund&limit=200").json().get("items"))
            .filteredOn(item -> item.get("caseId").asText().equals(id.toString())).singleElement()
            .satisfies(item -> assertThat(item.at("/municipality/name").asText()).isEqualTo("東京都"));

        people.proposed(id, "payment", "GRANT");
        people.approved(id);
        partner.work();

        var paid = people.filesAtTheBank();
        assertThat(paid).singleElement().satisfies(transfer -> {
            assertThat(transfer.bank() + "-" + transfer.branch() + "-" + transfer.number()).isEqualTo("0005-120-7654321");
            assertThat(transfer.holder()).isEqualTo("ﾀｶﾊｼ ﾐｻｷ");
            assertThat(transfer.amountYen()).isEqualTo(7_000);
            assertThat(transfer.decision()).isEqualTo(Long.parseLong(computed.get("number").asText().replaceAll("[^0-9]", "")));
        });
        people.bank(id, "01", "1,7000," + RefundPeople.today() + ",");

        assertThat(people.show(id).get("state").asText()).isEqualTo("PAID");
        assertThat(people.show(id).has("waiting")).isFalse();
        assertThat(ledger.usedYen(child.personId(), AUGUST)).isEqualTo(5_000);
        assertThat(records(id)).isOne();
        var notice = PdfText.of(journey.as("payment").get("/api/refunds/" + id + "/notice").bytes());
        assertThat(notice).contains("支給決定通知書", "7,000円", "****321").doesNotContain("7654321");
    }

    @Test
    void what_was_paid_stays_when_the_family_is_erased_and_names_nobody() {
        var id = people.entered(child.number(), RefundPeople.receipt());
        assertThatThrownBy(() -> room().erase(child.personId())).hasMessage("payment.problem.refund-open");
        people.proposed(id, "payment", "GRANT");
        people.approved(id);
        partner.work();
        people.bank(id, "01", "1,7000," + RefundPeople.today() + ",");

        assertThat(room().erase(child.personId())).isPositive();

        assertThat(records(id)).isOne();
        assertThat(people.show(id).get("refundYen").asLong()).isEqualTo(7_000);
        assertThat(journey.as("payment").get("/api/refunds/" + id).body()).doesNotContain(child.number(), "****321", "請求");
        assertThat(jdbc.sql("select (transfer.*)::text from komado.refund_transfer transfer where refund_id = ?").param(id).query(String.class).single())
            .doesNotContain("7654321", "ﾀｶﾊｼ", child.personId().toString()).contains("7000");
    }

    private PersonalData room() {
        return rooms.stream().filter(room -> room.room().equals("payment")).findFirst().orElseThrow();
    }

    @Test
    void lists_and_pages_show_the_last_digits_of_an_account_and_the_whole_of_it_only_through_the_gate() {
        var id = people.entered(child.number(), RefundPeople.receipt());

        assertThat(journey.as("payment").get("/api/refunds").body()).contains("****321").doesNotContain("7654321");
        assertThat(journey.as("payment").get("/api/refunds/" + id).body()).doesNotContain("7654321");
        assertThat(journey.as("payment").get("/api/refunds/" + id + "/account").json().get("number").asText()).isEqualTo("7654321");
        assertThat(looksAtAccount(id)).isOne();
        assertThat(journey.as("worker1").get("/api/refunds/" + id + "/account").status()).isEqualTo(403);
        assertThat(journey.as("worker1").get("/api/refunds").status()).isEqualTo(403);
    }

    @Test
    void nobody_decides_a_refund_that_he_proposed() {
        var id = people.entered(child.number(), RefundPeople.receipt());
        people.proposed(id, "payment", "GRANT");

        assertThat(people.approve("payment", id).status()).isEqualTo(403);
        assertThat(people.approve("payment2", id).status()).isEqualTo(403);

        assertThat(people.show(id).get("state").asText()).isEqualTo("PROPOSED");
        assertThat(people.filesAtTheBank()).isEmpty();
    }

    @Test
    void a_returned_transfer_waits_for_a_corrected_account_and_is_paid_once() {
        var id = people.transferred(child.number(), RefundPeople.receipt());
        assertThat(people.filesAtTheBank()).extracting(transfer -> transfer.number()).containsExactly("7654321");
        people.bank(id, "01", "2,7000," + RefundPeople.today() + ",2");
        assertThat(people.show(id).get("state").asText()).isEqualTo("RETURNED");
        assertThat(people.show(id).at("/transfers/0/returnReason").asText()).isEqualTo("OTHER_HOLDER");

        var same = journey.complete("payment", id, "User_CorrectAccount", people.correction("7654321"));
        assertThat(same.status()).isEqualTo(422);
        journey.done("payment", id, "User_CorrectAccount", people.correction("1112223"));
        partner.work();
        assertThat(people.filesAtTheBank()).extracting(transfer -> transfer.number()).containsExactly("1112223");
        people.bank(id, "01", "1,7000," + RefundPeople.today() + ",");

        assertThat(people.show(id).get("state").asText()).isEqualTo("PAID");
        assertThat(records(id)).isOne();
        assertThat(ledger.usedYen(child.personId(), AUGUST)).isEqualTo(5_000);
    }

    @Test
    void an_answer_about_another_amount_is_refused_and_an_answer_given_twice_changes_nothing() {
        var id = people.transferred(child.number(), RefundPeople.receipt());

        people.bank(id, "01", "1,7001," + RefundPeople.today() + ",");
        assertThat(people.show(id).get("state").asText()).isEqualTo("TRANSFERRING");
        people.bank(id, "02", "1,7000," + RefundPeople.today() + ",");
        people.bank(id, "03", "2,7000," + RefundPeople.today() + ",1");

        assertThat(people.show(id).get("state").asText()).isEqualTo("PAID");
        assertThat(records(id)).isOne();
    }

    @Test
    void a_wrong_bank_branch_account_or_holder_is_refused_in_clear_words() {
        var id = people.claimed(child.number());

        var bank = people.enter(id, RefundPeople.form(RefundPeople.account("1").put("bankCode", "9999"), RefundPeople.receipt()));
        var branch = people.enter(id, RefundPeople.form(RefundPeople.account("1").put("branchCode", "999"), RefundPeople.receipt()));
        var number = people.enter(id, RefundPeople.form(RefundPeople.account("0000000"), RefundPeople.receipt()));
        var holder = people.enter(id, RefundPeople.form(RefundPeople.account("1").put("accountHolder", "髙橋 美咲"), RefundPeople.receipt()));
        var tooLong = people.enter(id, RefundPeople.form(RefundPeople.account("1").put("accountHolder", "ガ".repeat(16)), RefundPeople.receipt()));

        assertThat(bank.json().at("/errors/0/message").asText()).contains("金融機関の一覧にありません");
        assertThat(branch.json().at("/errors/0/message").asText()).contains("支店コードはこの金融機関にありません");
        assertThat(number.json().at("/errors/0/pointer").asText()).isEqualTo("/account/accountNumber");
        assertThat(holder.json().at("/errors/0/message").asText()).contains("「髙」");
        assertThat(tooLong.json().at("/errors/0/message").asText()).contains("30字");
        assertThat(people.show(id).get("state").asText()).isEqualTo("CLAIMED");
    }

    @Test
    void more_than_the_share_at_the_window_and_a_receipt_entered_twice_are_refused() {
        var id = people.claimed(child.number());

        var more = people.enter(id, RefundPeople.form(RefundPeople.account("1"), RefundPeople.receipt().put("paidYen", 12_010)));
        var twice = people.enter(id, RefundPeople.form(RefundPeople.account("1"), RefundPeople.receipt(), RefundPeople.receipt()));
        var meals = people.enter(id, RefundPeople.form(RefundPeople.account("1"), RefundPeople.receipt().put("meals", 3)));

        assertThat(more.json().at("/errors/0/pointer").asText()).isEqualTo("/receipts/0/paidYen");
        assertThat(twice.json().at("/errors/0/pointer").asText()).isEqualTo("/receipts/1/institution");
        assertThat(meals.json().at("/errors/0/pointer").asText()).isEqualTo("/receipts/0/meals");
    }

    @Test
    void what_the_insurance_has_to_pay_is_not_refunded_by_the_scheme() {
        var id = people.claimed(child.number());
        var whole = RefundPeople.receipt().put("insurancePercent", 100).put("paidYen", 40_000);

        var refused = people.enter(id, RefundPeople.form(RefundPeople.account("7654321"), whole));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/receipts/0/insurancePercent");
        assertThat(refused.json().at("/errors/0/message").asText()).contains("先に保険者へ");
    }

    @Test
    void a_receipt_that_was_claimed_before_is_refused() {
        people.entered(child.number(), RefundPeople.receipt());
        var second = people.claimed(child.number());

        var again = people.enter(second, RefundPeople.form(RefundPeople.account("7654321"), RefundPeople.receipt()));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().at("/errors/0/message").asText()).contains("で請求されています");
    }

    @Test
    void two_refunds_of_one_month_never_bear_more_than_the_cap_together() {
        var first = people.entered(child.number(), RefundPeople.receipt());
        var second = people.entered(child.number(), RefundPeople.receipt().put("institution", "架空薬局").put("paidOn", "2026-08-21"));
        people.proposed(first, "payment", "GRANT");
        people.proposed(second, "payment", "GRANT");
        people.approved(first);

        var stale = people.approve("subsidy-head", second);
        assertThat(stale.status()).isEqualTo(409);
        journey.done("subsidy-head", second, "User_ApproveRefund", JSON.objectNode().put("approved", false).put("comment", "計算し直すこと"));

        assertThat(people.show(second).get("refundYen").asLong()).isEqualTo(12_000);
        people.proposed(second, "payment", "GRANT");
        people.approved(second);
        assertThat(ledger.usedYen(child.personId(), AUGUST)).isEqualTo(5_000);
    }

    @Test
    void without_points_the_evidence_is_obtained_first() {
        var id = people.claimed(child.number());
        var receipt = RefundPeople.receipt();
        receipt.remove("points");
        journey.done("payment", id, "User_EnterRefund", RefundPeople.form(RefundPeople.account("7654321"), receipt));
        assertThat(people.show(id).get("state").asText()).isEqualTo("EVIDENCE_MISSING");

        var found = JSON.objectNode();
        found.putArray("receipts").addObject().put("position", 1).put("points", 4_000);
        journey.done("payment", id, "User_ObtainRefundEvidence", found);

        assertThat(people.show(id).get("refundYen").asLong()).isEqualTo(7_000);
    }

    @Test
    void a_claim_that_is_too_late_is_refused_with_a_notice() {
        var late = RefundPeople.receipt().put("month", "2021-10").put("paidOn", "2021-11-19");
        var old = holders.child(LocalDate.of(2015, 6, 10), 5_000, "U", false, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
        var id = people.entered(old.number(), late);
        assertThat(people.show(id).at("/receipts/0/excluded").asText()).isEqualTo("TIME_BARRED");

        var grant = journey.complete("payment", id, "User_ProposeRefund", JSON.objectNode().put("proposal", "GRANT"));
        assertThat(grant.status()).isEqualTo(422);
        people.proposed(id, "payment", "REFUSE");
        people.approved(id);

        assertThat(people.show(id).get("state").asText()).isEqualTo("REFUSED");
        assertThat(PdfText.of(journey.as("payment").get("/api/refunds/" + id + "/notice").bytes())).contains("不支給決定通知書", "計算のとおり", "審査請求");
        assertThat(people.filesAtTheBank()).isEmpty();
    }

    @Test
    void an_unknown_recipient_number_is_refused() {
        assertThat(people.claim("9999996").status()).isEqualTo(422);
        assertThat(people.claim("1234567").json().at("/errors/0/pointer").asText()).isEqualTo("/recipientNumber");
    }

    private int records(UUID id) {
        return jdbc.sql("select count(*) from komado.refund_payment where refund_id = ?").param(id).query(Integer.class).single();
    }

    private int looksAtAccount(UUID id) {
        return jdbc.sql("select count(*) from komado.audit_entry where what = 'refund-account' and case_id = ? and user_id = 'payment'").param(id)
            .query(Integer.class).single();
    }
}
