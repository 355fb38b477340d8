package jp.komado.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SealingTest {

    @Autowired
    private PersonalDataGate gate;

    @Autowired
    private Sealing sealing;

    @Autowired
    private Integrity integrity;

    @Autowired
    private HeadFile head;

    @Autowired
    private BlockRepository blocks;

    @Autowired
    private JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    private String url;

    @Value("${komado.audit.head-file}")
    private Path headFile;

    @AfterEach
    void what_a_test_has_tampered_with_it_has_put_back() {
        sealing.run();
        assertThat(integrity.check().intact()).isTrue();
    }

    @Test
    void rows_are_sealed_in_a_chain_and_the_head_is_kept_outside_the_database() {
        looks(3);
        sealing.run();
        looks(2);
        sealing.run();

        Integrity.Result result = integrity.check();

        assertThat(result.intact()).isTrue();
        assertThat(result.sealedBlocks()).isGreaterThanOrEqualTo(2);
        assertThat(unsealed()).isZero();
        assertThat(head.read().orElseThrow().number()).isEqualTo(result.sealedBlocks());
    }

    @Test
    void nothing_new_makes_no_new_block() {
        looks(1);
        sealing.run();
        long before = integrity.check().sealedBlocks();

        sealing.run();

        assertThat(integrity.check().sealedBlocks()).isEqualTo(before);
    }

    @Test
    void a_row_that_the_owner_changes_is_found_out() throws SQLException {
        looks(3);
        sealing.run();
        long row = newest();

        asOwner("update komado.audit_entry set user_id = 'somebody-else' where id = " + row);
        Integrity.Result tampered = integrity.check();
        asOwner("update komado.audit_entry set user_id = 'system' where id = " + row);

        assertThat(tampered.intact()).isFalse();
        assertThat(tampered.firstBrokenBlock()).isEqualTo(tampered.sealedBlocks());
        assertThat(integrity.check().intact()).isTrue();
    }

    @Test
    void a_row_that_the_owner_removes_is_found_out() throws SQLException {
        looks(3);
        sealing.run();
        long row = newest() - 1;

        asOwner("create table public.kept as select * from komado.audit_entry where id = " + row,
                "delete from komado.audit_entry where id = " + row);
        Integrity.Result tampered = integrity.check();
        asOwner("insert into komado.audit_entry select * from public.kept", "drop table public.kept");

        assertThat(tampered.intact()).isFalse();
    }

    @Test
    void the_end_of_the_log_cut_off_together_with_its_seal_is_found_out_by_the_head() throws SQLException {
        looks(2);
        sealing.run();
        Block last = blocks.last().orElseThrow();

        asOwner("create table public.kept as select * from komado.audit_block where block_no = " + last.number(),
                "delete from komado.audit_block where block_no = " + last.number());
        Integrity.Result cut = integrity.check();
        asOwner("insert into komado.audit_block select * from public.kept", "drop table public.kept");

        assertThat(cut.headFits()).isFalse();
        assertThat(cut.intact()).isFalse();
    }

    @Test
    void a_head_that_contradicts_the_chain_is_evidence_that_sealing_does_not_overwrite() throws Exception {
        looks(1);
        sealing.run();
        String genuine = Files.readString(headFile);

        Files.writeString(headFile, genuine.replaceFirst(" [0-9a-f]{8}", " 00000000"));
        looks(1);
        sealing.run();
        boolean intact = integrity.check().intact();
        Files.writeString(headFile, genuine);

        assertThat(intact).isFalse();
    }

    @Test
    void two_nodes_that_seal_while_others_write_leave_one_whole_chain() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        for (int pair = 0; pair < 2; pair++) {
            nodes.submit(() -> {
                start.await();
                looks(40);
                return null;
            });
            nodes.submit(() -> {
                start.await();
                for (int i = 0; i < 20; i++) {
                    blocks.seal(7);
                }
                return null;
            });
        }
        start.countDown();
        nodes.shutdown();
        assertThat(nodes.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        sealing.run();

        assertThat(integrity.check().intact()).isTrue();
        assertThat(unsealed()).isZero();
    }

    private void looks(int number) {
        for (int i = 0; i < number; i++) {
            gate.show(new Look(Right.CASE_READ, Purpose.CASE_WORK, "町の 記録", UUID.randomUUID(), List.of(UUID.randomUUID())), () -> "");
        }
    }

    private long newest() {
        return jdbc.sql("select max(id) from komado.audit_entry where user_id = 'system'").query(Long.class).single();
    }

    private int unsealed() {
        return jdbc.sql("select count(*) from komado.audit_entry where id > (select max(last_entry) from komado.audit_block)")
                .query(Integer.class)
                .single();
    }

    /** The owner can switch the triggers off, which is why there are seals. */
    private void asOwner(String... statements) throws SQLException {
        try (Connection owner = TestDatabase.ownerConnection(url); var statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
