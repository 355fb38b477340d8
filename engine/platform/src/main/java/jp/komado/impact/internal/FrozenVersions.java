package jp.komado.impact.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.impact.ImpactEvaluation;
import jp.komado.impact.ImpactEvaluation.Version;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.DecisionVersion.Status;
import jp.komado.rules.Decisions;
import org.springframework.stereotype.Component;

/** The versions of an evaluation: written down when it is asked for, so that it ends by the tables with which it began. */
@Component
class FrozenVersions {

    /** The one file of the chain: a requirement into another file does not deploy. */
    static final String TABLE = "cap";

    private final Decisions decisions;

    FrozenVersions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Why an evaluation cannot be computed. */
    static final class Changed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Changed(String code) {
            super(code);
        }

        String code() {
            return getMessage();
        }
    }

    /** The tables of an evaluation, beside those that were in force when it was asked for. */
    record Tables(Decisions asked, Decisions inForce) {
    }

    /** All registered versions, by id. */
    Map<UUID, DecisionVersion> registered() {
        return decisions.versions().stream().collect(Collectors.toMap(DecisionVersion::id, Function.identity()));
    }

    /** What is in force now, and what is asked for. */
    List<Version> freeze(List<UUID> asked) {
        var wanted = new HashSet<>(asked);
        return decisions.versions().stream().filter(version -> version.name().equals(TABLE))
            .filter(version -> version.status() == Status.IN_FORCE || wanted.contains(version.id()))
            .map(version -> new Version(version.id(), version.name(), version.versionTag(), version.effectiveFrom(), version.status(),
                wanted.contains(version.id()), words(version).orElseThrow())).toList();
    }

    /**
     * The tables of an evaluation.
     *
     * @throws Changed with the code {@code version-missing} or {@code version-reworded}
     */
    Tables tables(ImpactEvaluation evaluation) {
        var known = registered();
        for (var frozen : evaluation.versions()) {
            var version = known.get(frozen.id());
            if (version == null) {
                throw new Changed("version-missing");
            }
            if (!words(version).filter(frozen.words()::equals).isPresent()) {
                throw new Changed("version-reworded");
            }
        }
        return new Tables(decisions.only(evaluation.versions().stream().map(Version::id).toList()),
            decisions.only(evaluation.versions().stream().filter(version -> version.status() == Status.IN_FORCE).map(Version::id).toList()));
    }

    private Optional<String> words(DecisionVersion version) {
        return decisions.model(version.name(), version.versionTag()).map(FrozenVersions::digest);
    }

    private static String digest(String xml) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
