package jp.komado.vault.internal;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The vault's functions, which are all that the application can reach of it. */
@Repository
class VaultRepository {

    private final JdbcClient jdbc;

    VaultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID person, byte[] ciphertext, byte[] blindIndex, int keyId) {
        jdbc.sql("select vault.put_number(:person, :cipher, :blind, :key)")
                .param("person", person)
                .param("cipher", ciphertext)
                .param("blind", blindIndex)
                .param("key", (long) keyId)
                .query((row, n) -> true)
                .single();
    }

    boolean has(UUID person) {
        return jdbc.sql("select vault.has_number(:person)").param("person", person).query(Boolean.class).single();
    }

    Optional<byte[]> ciphertext(UUID person) {
        return jdbc.sql("select vault.number_of(:person) as cipher")
                .param("person", person)
                .query((row, n) -> Optional.ofNullable(row.getBytes("cipher")))
                .single();
    }

    List<UUID> holders(List<byte[]> blindIndexes) {
        return jdbc.sql("select vault.holders_of(:blinds)")
                .param("blinds", blindIndexes.toArray(byte[][]::new), Types.ARRAY)
                .query(UUID.class)
                .list();
    }

    void hold(UUID person, String reason) {
        jdbc.sql("select vault.hold_number(:person, :reason)")
                .param("person", person)
                .param("reason", reason)
                .query((row, n) -> true)
                .single();
    }

    boolean isHeld(UUID person) {
        return jdbc.sql("select vault.is_held(:person)").param("person", person).query(Boolean.class).single();
    }

    int erase(UUID person) {
        return jdbc.sql("select vault.erase_number(:person)").param("person", person).query(Integer.class).single();
    }

    List<UUID> personsAfter(@Nullable UUID person, int most) {
        return jdbc.sql("select vault.persons_after(:person, :most)")
                .param("person", person, Types.OTHER)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    boolean reseal(UUID person, byte[] old, byte[] ciphertext, byte[] blindIndex, int keyId) {
        return jdbc.sql("select vault.reseal_number(:person, :old, :new, :blind, :key)")
                .param("person", person)
                .param("old", old)
                .param("new", ciphertext)
                .param("blind", blindIndex)
                .param("key", (long) keyId)
                .query(Boolean.class)
                .single();
    }
}
