package jp.komado.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxStatus;
import jp.komado.cap.internal.CapChain;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.CapFacts;
import jp.komado.dossier.InsuranceKind;
import jp.komado.rules.DecisionInput;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;

/** Families by chance (always the same ones), and every question that the product puts to the tables for them. */
final class Questions {

    static final LocalDate APPLIED = LocalDate.of(2026, 11, 20);
    private static final LocalDate CERTIFIED = LocalDate.of(2026, 10, 1);

    /** What is on file of a family. */
    record Family(CapFacts facts, Map<UUID, List<TaxFact>> taxFacts) {
    }

    /** One question to one table. */
    record Question(String decision, Map<String, Object> inputs) {
    }

    private final Random random = new Random(52);

    List<Family> families(int count) {
        List<Family> families = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            families.add(family());
        }
        return families;
    }

    private Family family() {
        var child = UUID.randomUUID();
        var father = UUID.randomUUID();
        var mother = UUID.randomUUID();
        var kind = random.nextBoolean() ? InsuranceKind.EMPLOYEE : InsuranceKind.NHI;
        var members = List.of(new CapFacts.Member(child, child, "", LocalDate.of(2019, 5, 1), "SELF", true),
            new CapFacts.Member(father, father, "", LocalDate.of(1984, 1, 1), "FATHER", true),
            new CapFacts.Member(mother, mother, "", LocalDate.of(1986, 1, 1), "MOTHER", true));
        var facts = new CapFacts(UUID.randomUUID(), ApplicationKind.NEW, APPLIED, child, mother, kind, father, random.nextInt(5) == 0,
            random.nextInt(20) == 0, random.nextInt(50) == 0, random.nextInt(20) == 0, true, members);
        var exempt = random.nextInt(6) == 0;
        return new Family(facts, Map.of(father, List.of(fact(exempt)), mother, List.of(fact(exempt))));
    }

    private TaxFact fact(boolean exempt) {
        return exempt
            ? new TaxFact(2026, TaxStatus.EXEMPT, 0, 0, (long) random.nextInt(1_600_000), 0L, 0L, 0, 0, false, Origin.PAPER, CERTIFIED)
            : new TaxFact(2026, TaxStatus.TAXED, random.nextInt(200_000), 5_000, null, null, null, random.nextInt(3) * 10_000L, 0,
                random.nextInt(10) == 0, Origin.PAPER, CERTIFIED);
    }

    /** All that the product asks on the way to the caps of these families, in its order. */
    static List<Question> asked(List<Family> families, Decisions decisions) {
        var listening = new Listening(decisions);
        var chain = new CapChain(listening);
        families.forEach(family -> chain.explained(family.facts(), family.taxFacts()));
        return listening.heard;
    }

    /** Passes questions on and writes them down, in the plain values that every engine reads. */
    private static final class Listening implements Decisions {

        private final Decisions decisions;
        private final List<Question> heard = new ArrayList<>();

        Listening(Decisions decisions) {
            this.decisions = decisions;
        }

        @Override
        public DecisionResult evaluate(String decision, LocalDate axisDate, Map<String, Object> inputs) {
            Map<String, Object> plain = new HashMap<>();
            decisions.inputs(decision, axisDate).forEach(input -> plain.put(input.name(), plain(inputs.get(input.name()))));
            heard.add(new Question(decision, plain));
            return decisions.evaluate(decision, axisDate, inputs);
        }

        private static Object plain(Object value) {
            if (value instanceof Enum<?> constant) {
                return constant.name();
            }
            return value instanceof Number number ? new BigDecimal(number.toString()) : value;
        }

        @Override
        public List<DecisionInput> inputs(String decision, LocalDate axisDate) {
            return decisions.inputs(decision, axisDate);
        }

        @Override
        public String versionTag(String decision, LocalDate axisDate) {
            return decisions.versionTag(decision, axisDate);
        }

        @Override
        public boolean knows(String decision) {
            return decisions.knows(decision);
        }

        @Override
        public List<DecisionVersion> versions() {
            return decisions.versions();
        }

        @Override
        public DecisionVersion inForce(String decision, LocalDate axisDate) {
            return decisions.inForce(decision, axisDate);
        }

        /** Itself, so that it goes on to hear. */
        @Override
        public Decisions now() {
            return this;
        }

        @Override
        public Decisions asIf(Collection<UUID> versions) {
            return decisions.asIf(versions);
        }

        @Override
        public Decisions only(Collection<UUID> versions) {
            return decisions.only(versions);
        }

        @Override
        public Optional<String> model(String name, String versionTag) {
            return decisions.model(name, versionTag);
        }
    }
}
