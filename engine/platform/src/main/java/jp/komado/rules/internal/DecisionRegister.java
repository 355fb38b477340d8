package jp.komado.rules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.rules.DecisionVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Table {@code decision_version}: every version that ever came with a release or was put into force. */
@Component
class DecisionRegister {

    static final String RELEASE_AUTHOR = "release";
    static final String RELEASE_APPROVER = "release-approval";

    private static final String FILES = "classpath*:decisions/**/*.dmn";
    private static final String COLUMNS =
        "id, name, title, version_tag, axis, effective_from, status, resource_name, author, approver, registered_at, xml";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DecisionRegister(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A version with its file. */
    record Entry(DecisionVersion version, String xml) {
    }

    /** Registers the files of this release, of which those already known must not have changed, and gives the whole register. */
    List<Entry> registerRelease() {
        releaseFiles().forEach(this::register);
        return all();
    }

    /** The files of this release with their names, by content. */
    static Map<String, String> releaseFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Resource file : files()) {
            files.put(read(file), file.getFilename());
        }
        return files;
    }

    void register(String xml, String fileName) {
        var model = DecisionModel.read(xml);
        if (!fileName.equals(model.name() + ".dmn")) {
            throw new IllegalStateException("file " + fileName + " holds " + model.name());
        }
        var digest = digest(xml);
        jdbc.update("""
            insert into komado.decision_version (id, name, version_tag, title, axis, effective_from, xml, digest, status, resource_name,
                                                 author, approver, registered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'IN_FORCE', ?, ?, ?, ?)
            on conflict (name, version_tag) do nothing""",
            UUID.randomUUID(), model.name(), model.versionTag(), model.title(), model.axis(), Date.valueOf(model.effectiveFrom()),
            xml, digest, fileName, RELEASE_AUTHOR, RELEASE_APPROVER, Timestamp.from(clock.instant()));
        var registered = jdbc.queryForObject(
            "select digest from komado.decision_version where name = ? and version_tag = ?", String.class, model.name(), model.versionTag());
        if (!digest.equals(registered)) {
            throw new IllegalStateException("decision " + model.name() + " " + model.versionTag()
                + " differs from what was in force under this version; a changed table needs a new version");
        }
    }

    List<Entry> all() {
        return jdbc.query("select " + COLUMNS + " from komado.decision_version order by name, effective_from, version_tag",
            DecisionRegister::entry);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(new DecisionVersion(row.getObject("id", UUID.class), row.getString("name"), row.getString("title"),
            row.getString("version_tag"), row.getString("axis"), row.getDate("effective_from").toLocalDate(),
            DecisionVersion.Status.valueOf(row.getString("status")), row.getString("resource_name"), row.getString("author"),
            row.getString("approver"), row.getTimestamp("registered_at").toInstant()), row.getString("xml"));
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource file) {
        try (var in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String xml) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
