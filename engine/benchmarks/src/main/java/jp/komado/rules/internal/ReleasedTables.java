package jp.komado.rules.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;
import jp.komado.rules.process.CamundaTableEngine;
import jp.komado.rules.process.FeelConfiguration;

/** The product's evaluator over the tables of this release, without Spring and database. */
public final class ReleasedTables {

    private ReleasedTables() {
    }

    public static Decisions load() {
        var entries = DecisionRegister.releaseFiles().keySet().stream().map(ReleasedTables::entry).toList();
        return new RegisteredDecisions(entries, new CamundaTableEngine(FeelConfiguration.feelEngineFactory()));
    }

    /** The file of a version, as all engines read it. */
    public static String model(String name, String versionTag) {
        return DecisionRegister.releaseFiles().keySet().stream().filter(xml -> {
            var model = DecisionModel.read(xml);
            return model.name().equals(name) && model.versionTag().equals(versionTag);
        }).findFirst().orElseThrow();
    }

    private static DecisionRegister.Entry entry(String xml) {
        var model = DecisionModel.read(xml);
        return new DecisionRegister.Entry(new DecisionVersion(UUID.randomUUID(), model.name(), model.title(), model.versionTag(), model.axis(),
            model.effectiveFrom(), DecisionVersion.Status.IN_FORCE, model.name() + ".dmn", DecisionRegister.RELEASE_AUTHOR,
            DecisionRegister.RELEASE_APPROVER, DecisionVersion.Life.begun(Instant.EPOCH), 0), xml);
    }
}
