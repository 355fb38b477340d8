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
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.rules.DecisionVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Table {@code decision_version}: every version that ever came with a release or was drafted here. */
@Component
class DecisionRegister {

    static final String RELEASE_AUTHOR = "release";
    static final String RELEASE_APPROVER = "release-approval";

    /** In the tag of a version that was drafted here, and never in that of a release. */
    static final String TAG_OF_THE_OFFICE = "-office";

    private static final String FILES = "classpath*:decisions/**/*.dmn";
    private static final String COLUMNS =
        "id, name, title, version_tag, axis, effective_from, status, resource_name, author, approver, registered_at, approved_at, "
            + "put_into_force_at, put_into_force_by, withdrawn_at, withdrawn_by, withdrawal_reason, version, xml";

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
        if (model.versionTag().contains(TAG_OF_THE_OFFICE)) {
            throw new IllegalStateException("version " + model.versionTag() + " of " + model.name() + " is named as the office names its own");
        }
        var digest = digest(xml);
        var now = now();
        jdbc.update("""
            insert into komado.decision_version (id, name, version_tag, title, axis, effective_from, xml, digest, status, resource_name,
                                                 author, approver, registered_at, approved_at, put_into_force_at, put_into_force_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'IN_FORCE', ?, ?, ?, ?, ?, ?, ?)
            on conflict (name, version_tag) do nothing""",
            UUID.randomUUID(), model.name(), model.versionTag(), model.title(), model.axis(), Date.valueOf(model.effectiveFrom()),
            xml, digest, fileName, RELEASE_AUTHOR, RELEASE_APPROVER, now, now, now, RELEASE_APPROVER);
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

    /** Differs from any earlier state of the register. */
    String revision() {
        return jdbc.queryForObject("select md5(string_agg(id || ':' || version, ',' order by id)) from komado.decision_version", String.class);
    }

    Optional<Entry> find(UUID id) {
        return jdbc.query("select " + COLUMNS + " from komado.decision_version where id = ?", DecisionRegister::entry, id).stream().findFirst();
    }

    /** Enters a draft; false if the tag is taken. */
    boolean add(UUID id, DecisionModel model, String xml, String author) {
        return jdbc.update("""
            insert into komado.decision_version (id, name, version_tag, title, axis, effective_from, xml, digest, status, resource_name,
                                                 author, registered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?)
            on conflict (name, version_tag) do nothing""",
            id, model.name(), model.versionTag(), model.title(), model.axis(), Date.valueOf(model.effectiveFrom()), xml, digest(xml),
            model.name() + ".dmn", author, now()) == 1;
    }

    /** Gives a draft other words; false if somebody else changed it meanwhile. */
    boolean reword(UUID id, long lock, DecisionModel model, String xml) {
        return jdbc.update("""
            update komado.decision_version set version_tag = ?, title = ?, effective_from = ?, xml = ?, digest = ?, version = version + 1
            where id = ? and version = ? and status = 'DRAFT'""",
            model.versionTag(), model.title(), Date.valueOf(model.effectiveFrom()), xml, digest(xml), id, lock) == 1;
    }

    boolean approve(UUID id, long lock, String approver) {
        return jdbc.update("""
            update komado.decision_version set status = 'APPROVED', approver = ?, approved_at = ?, version = version + 1
            where id = ? and version = ? and status = 'DRAFT'""", approver, now(), id, lock) == 1;
    }

    boolean putIntoForce(UUID id, long lock, String by) {
        return jdbc.update("""
            update komado.decision_version set status = 'IN_FORCE', put_into_force_at = ?, put_into_force_by = ?, version = version + 1
            where id = ? and version = ? and status = 'APPROVED'""", now(), by, id, lock) == 1;
    }

    boolean withdraw(UUID id, long lock, String by, String reason) {
        return jdbc.update("""
            update komado.decision_version set status = 'WITHDRAWN', withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ?, version = version + 1
            where id = ? and version = ? and status <> 'WITHDRAWN'""", now(), by, reason, id, lock) == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var life = new DecisionVersion.Life(instant(row, "registered_at"), instant(row, "approved_at"), instant(row, "put_into_force_at"),
            row.getString("put_into_force_by"), instant(row, "withdrawn_at"), row.getString("withdrawn_by"), row.getString("withdrawal_reason"));
        return new Entry(new DecisionVersion(row.getObject("id", UUID.class), row.getString("name"), row.getString("title"),
            row.getString("version_tag"), row.getString("axis"), row.getDate("effective_from").toLocalDate(),
            DecisionVersion.Status.valueOf(row.getString("status")), row.getString("resource_name"), row.getString("author"),
            row.getString("approver"), life, row.getLong("version")), row.getString("xml"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
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
