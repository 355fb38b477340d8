package jp.komado.intake;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jp.komado.testing.Partner;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItems;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Begins journeys in tests that run a server; they differ in who outside the house answers. */
@Component
public class Journeys {

    private final Workflow workflow;
    private final WorkItems workItems;
    private final List<Partner> partners;
    private final Environment environment;

    Journeys(Workflow workflow, WorkItems workItems, List<Partner> partners, Environment environment) {
        this.workflow = workflow;
        this.workItems = workItems;
        this.partners = partners;
        this.environment = environment;
    }

    /** Everybody answers as soon as a case waits for them. */
    public Journey answered() {
        return with(partners);
    }

    /** Everybody answers but this one, for whom the test speaks. */
    public Journey answeredBut(Class<? extends Partner> silent) {
        return with(partners.stream().filter(Predicate.not(silent::isInstance)).toList());
    }

    /** Nobody answers but these. */
    public Journey answeredBy(Partner... some) {
        return with(Arrays.asList(some));
    }

    private Journey with(List<Partner> some) {
        return new Journey(environment.getRequiredProperty("local.server.port", Integer.class), workflow, workItems, some);
    }
}
