package jp.komado.rules.web;

import java.time.LocalDate;
import java.util.List;
import jp.komado.rules.DecisionVersion;

/** A table with its versions, the oldest first. */
record DecisionResponse(String name, String title, String axis, List<Version> versions) {

    static DecisionResponse of(List<DecisionVersion> versions) {
        var newest = versions.get(versions.size() - 1);
        return new DecisionResponse(newest.name(), newest.title(), newest.axis(), versions.stream()
            .map(version -> new Version(version.versionTag(), version.effectiveFrom(), version.status())).toList());
    }

    /** When it decides, and whether it does. */
    record Version(String versionTag, LocalDate effectiveFrom, DecisionVersion.Status status) {
    }
}
