package jp.komado.rules.internal;

import java.time.Instant;
import java.util.UUID;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;
import jp.komado.rules.process.CamundaTableEngine;
import jp.komado.rules.process.FeelConfiguration;

/** The tables of this release without Spring and database, for plain tests of the rooms that decide by them. */
public final class ReleasedDecisions {

    private ReleasedDecisions() {
    }

    public static Decisions load() {
        var entries = DecisionRegister.releaseFiles().keySet().stream().map(ReleasedDecisions::entry).toList();
        return new RegisteredDecisions(entries, new CamundaTableEngine(FeelConfiguration.feelEngineFactory()));
    }

    static DecisionRegister.Entry entry(String xml) {
        return entry(xml, DecisionVersion.Status.IN_FORCE);
    }

    static DecisionRegister.Entry entry(String xml, DecisionVersion.Status status) {
        var model = DecisionModel.read(xml);
        return new DecisionRegister.Entry(new DecisionVersion(UUID.randomUUID(), model.name(), model.title(), model.versionTag(), model.axis(),
            model.effectiveFrom(), status, model.name() + ".dmn", "author", "approver", DecisionVersion.Life.begun(Instant.EPOCH), 0), xml);
    }
}
