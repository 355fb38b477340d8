package jp.komado.audit.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log.
 *
 * @param headFile where each node keeps the newest seal outside the database
 * @param blockSize most rows in one block
 * @param connections connections of the log's own
 */
@ConfigurationProperties("komado.audit")
record AuditProperties(
        @DefaultValue("./data/audit-head") Path headFile,
        @DefaultValue("5000") int blockSize,
        @DefaultValue("3") int connections) {
}
