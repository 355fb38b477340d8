package jp.komado.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.problem.Problem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is ordered, answered, scanned and repeated, in any order: a box has exactly one place at any moment, and none is destroyed
 * before its day, without a witness or without an accepted certificate that names it.
 */
class BoxLifeTest {

    private static final LocalDate DESTROY_FROM = LocalDate.of(2026, 4, 1);
    private static final UUID[] CABINETS = {UUID.randomUUID(), UUID.randomUUID()};

    /** Anything that somebody or something might try. */
    enum Deed { PUT, REQUEST, HAND_OVER, STORE, SEND_BACK, LOSE, WITNESS, CERTIFY, CERTIFY_ANOTHER, DISPOSE_UNJUDGED, RELEASE, SEAL, ADD }

    /** One try, on one day, with one kind of order. */
    record Try(Deed deed, OrderKind kind, int day, int cabinet) {
    }

    @Property(tries = 2_000)
    void a_box_has_one_place_and_no_end_without_day_witness_and_certificate(@ForAll("tries") List<Try> tries) {
        var box = new Box(BoxNumber.of(new FiscalYear(2024), 1), new FiscalYear(2022),
            new RetentionPeriod(LocalDate.of(2024, 3, 31), LocalDate.of(2026, 3, 31), DESTROY_FROM), CABINETS[0], at(0), "archivist");
        box.added();
        box.seal("2213100001", "2213100001", at(0), "archivist");
        var stays = new ArrayList<>(List.of(box.stay()));
        var life = new Life(box);

        for (int i = 0; i < tries.size(); i++) {
            life.attempt(tries.get(i), at(i + 1));
            if (stays.get(stays.size() - 1) != box.stay()) {
                stays.add(box.stay());
            }
            demandOnePlace(box, stays);
            demandAnHonestEnd(box, life);
        }
    }

    private static void demandOnePlace(Box box, List<Stay> stays) {
        assertThat(stays).filteredOn(stay -> stay.until() == null).containsExactly(box.stay());
        assertThat(box.place()).isEqualTo(box.stay().place());
        for (int i = 1; i < stays.size(); i++) {
            assertThat(stays.get(i).since()).isEqualTo(stays.get(i - 1).until());
            assertThat(stays.get(i).since()).isAfterOrEqualTo(stays.get(i - 1).since());
        }
    }

    private static void demandAnHonestEnd(Box box, Life life) {
        if (box.place() == Place.DISPOSED || box.place() == Place.DISPOSAL_SITE) {
            assertThat(box.disposedOn()).isAfterOrEqualTo(DESTROY_FROM);
            assertThat(box.witnessedBy()).isNotNull();
        }
        if (box.place() == Place.DISPOSED || box.state() == BoxState.DISPOSED) {
            assertThat(box.certificateId()).isNotNull();
            assertThat(life.accepted).extracting(DisposalCertificate::id).contains(box.certificateId());
            assertThat(box.orderId()).isNull();
        }
    }

    /** A box among people who try everything; what is refused leaves no trace. */
    private static final class Life {

        private final Box box;
        private final List<DisposalCertificate> accepted = new ArrayList<>();
        private CustodyOrder order = order(OrderKind.DEPOSIT);

        Life(Box box) {
            this.box = box;
        }

        void attempt(Try one, Instant at) {
            var day = LocalDate.of(2026, 3, 30).plusDays(one.day());
            try {
                switch (one.deed()) {
                    case PUT -> box.putInto(CABINETS[one.cabinet()], null, null, at, "archivist");
                    case REQUEST -> {
                        var next = order(one.kind());
                        box.takeFor(next, day);
                        order = next;
                    }
                    case HAND_OVER -> box.handOver("W-0001", at, "archivist");
                    case STORE -> box.store("A-1", null, at, null);
                    case SEND_BACK -> box.sendBack("W-0002", at, null);
                    case LOSE -> box.lose("ない", at, "archivist");
                    case WITNESS -> box.witness(day, "W-0003", "溶解工場", at, "archivist");
                    case CERTIFY -> box.dispose(certificate(box.number(), true), at, "archivist");
                    case CERTIFY_ANOTHER -> box.dispose(certificate("BX24000994", true), at, "archivist");
                    case DISPOSE_UNJUDGED -> box.dispose(certificate(box.number(), false), at, "archivist");
                    case RELEASE -> {
                        if (box.place() != Place.DISPOSAL_SITE) {
                            box.release();
                        }
                    }
                    case SEAL -> box.seal("2213100001", "2213100001", at, "archivist");
                    case ADD -> box.added();
                }
            } catch (Problem refused) {
                assertThat(refused.key()).startsWith("custody.problem.");
            }
        }

        private DisposalCertificate certificate(String number, boolean judged) {
            var certificate = new DisposalCertificate(order.id(), new CertifiedDisposal("D-1", order.number(), DESTROY_FROM,
                DisposalMethod.DISSOLVED, "溶解工場", "架空倉庫", List.of(number)), at(0));
            if (judged) {
                certificate.accept(at(0), "archivist");
                accepted.add(certificate);
            }
            return certificate;
        }

        private static CustodyOrder order(OrderKind kind) {
            return new CustodyOrder(UUID.randomUUID(), "26-C0001", kind, DESTROY_FROM, null, at(0), "archivist");
        }
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        return Combinators.combine(Arbitraries.of(Deed.class), Arbitraries.of(OrderKind.class), Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 1)).as(Try::new).list().ofMinSize(10).ofMaxSize(60);
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-04-01T00:00:00Z").plusSeconds(60L * minute);
    }
}
