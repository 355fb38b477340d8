package jp.komado.audit.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of seals. */
@Repository
class BlockRepository {

    private static final RowMapper<Block> BLOCK = (row, n) -> new Block(
            row.getLong("block_no"),
            row.getLong("first_entry"),
            row.getLong("last_entry"),
            row.getLong("entry_count"),
            row.getBytes("entries_hash"),
            row.getBytes("previous_hash"),
            row.getBytes("block_hash"),
            row.getObject("sealed_at", OffsetDateTime.class).toInstant());

    private final JdbcClient log;
    private final JdbcClient reader;

    BlockRepository(AuditConfiguration.LogConnections connections, JdbcClient reader) {
        this.log = connections.jdbc();
        this.reader = reader;
    }

    /** Seals up to a number of rows and tells how many; empty if there is nothing to do or another node is at it. */
    OptionalLong seal(int size) {
        return log.sql("select entry_count from komado.audit_seal(:size)")
                .param("size", size)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    List<Block> after(long number, int limit) {
        return reader.sql("select * from komado.audit_block where block_no > :number order by block_no limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(BLOCK)
                .list();
    }

    Optional<Block> find(long number) {
        return reader.sql("select * from komado.audit_block where block_no = :number").param("number", number).query(BLOCK).optional();
    }

    Optional<Block> last() {
        return reader.sql("select * from komado.audit_block order by block_no desc limit 1").query(BLOCK).optional();
    }
}
