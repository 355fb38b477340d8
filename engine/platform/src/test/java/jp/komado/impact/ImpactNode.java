package jp.komado.impact;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.komado.KomadoApplication;
import jp.komado.access.CurrentUsers;
import jp.komado.impact.internal.SyntheticStore;
import jp.komado.rules.DecisionDrafts;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The platform as a program of its own that can be killed. {@code ask CASES} fills the store, asks what a draft would mean, and computes it;
 * {@code go-on} computes what waits, and then the same question once more without an interruption.
 */
public final class ImpactNode {

    private static final String DRAFT = "2025-07-01-office";

    private ImpactNode() {
    }

    public static void main(String[] args) {
        var application = new SpringApplication(KomadoApplication.class);
        application.setLazyInitialization(true);
        try (var node = application.run("--server.port=0")) {
            if (args[0].equals("ask")) {
                node.getBean(SyntheticStore.class).fill(Integer.parseInt(args[1]), 52);
                asAnalyst(node, () -> node.getBean(DecisionDrafts.class).draft(
                    node.getBean(Decisions.class).model("cap", "2025-07-01-r2").orElseThrow().replace("2025-07-01-r2", DRAFT)
                        .replace("[0..71000)", "[0..80000)").replace("[71000..251000)", "[80000..251000)")));
            } else {
                node.getBean(ImpactWork.class).run();
            }
            asAnalyst(node, () -> node.getBean(ImpactEvaluations.class).request(List.of(draft(node)), null));
            node.getBean(ImpactWork.class).run();
        }
        System.exit(0);
    }

    private static UUID draft(ConfigurableApplicationContext node) {
        return node.getBean(Decisions.class).versions().stream().filter(version -> version.versionTag().equals(DRAFT)).map(DecisionVersion::id)
            .findFirst().orElseThrow();
    }

    private static void asAnalyst(ConfigurableApplicationContext node, Supplier<?> work) {
        node.getBean(CurrentUsers.class).runAs("analyst", work);
    }
}
