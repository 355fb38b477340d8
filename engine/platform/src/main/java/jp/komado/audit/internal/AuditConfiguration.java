package jp.komado.audit.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log writes on connections of its own: its rows are committed at once whatever becomes of the request's transaction, and a
 * request that holds a connection never waits for a second one from the same pool.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AuditConfiguration {

    @Bean(destroyMethod = "close")
    LogConnections logConnections(DataSource dataSource, AuditProperties properties) throws SQLException {
        HikariConfig config = new HikariConfig();
        dataSource.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("log");
        config.setMaximumPoolSize(properties.connections());
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        return new LogConnections(new HikariDataSource(config));
    }

    /** Kept out of the beans of type DataSource, of which there is one. */
    record LogConnections(HikariDataSource pool) implements AutoCloseable {

        JdbcClient jdbc() {
            return JdbcClient.create(pool);
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
