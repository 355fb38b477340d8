package jp.komado.vault.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.problem.Problem;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import jp.komado.vault.UnassignedNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** Candidates' numbers, sealed to their reference: a ciphertext moved to another row does not open. */
@Service
class SealedUnassignedNumbers implements UnassignedNumbers {

    private static final int PAGE = 500;

    private final JdbcClient jdbc;
    private final VaultKeys keys;
    private final IndividualNumbers numbers;

    SealedUnassignedNumbers(JdbcClient jdbc, VaultKeys keys, IndividualNumbers numbers) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.numbers = numbers;
    }

    @Override
    public void keep(UUID reference, IndividualNumber number) {
        jdbc.sql("select vault.keep_unassigned(:id, :cipher)").param("id", reference).param("cipher", seal(reference, number))
                .query((row, n) -> true).single();
    }

    @Override
    @Nullable
    public String masked(UUID reference) {
        return ciphertext(reference).map(cipher -> open(reference, cipher).masked()).orElse(null);
    }

    @Override
    public void assign(UUID reference, UUID personId) {
        byte[] cipher = ciphertext(reference).orElseThrow(() -> Problem.notFound("vault.no-number"));
        numbers.store(personId, open(reference, cipher));
        discard(List.of(reference));
    }

    @Override
    public int discard(Collection<UUID> references) {
        return references.isEmpty() ? 0 : jdbc.sql("select vault.discard_unassigned(:ids)")
                .param("ids", references.toArray(UUID[]::new), Types.ARRAY).query(Integer.class).single();
    }

    /** Seals every number with the newest key. */
    int resealAll() {
        int resealed = 0;
        List<UUID> page = after(null);
        while (!page.isEmpty()) {
            for (UUID reference : page) {
                resealed += reseal(reference) ? 1 : 0;
            }
            page = after(page.get(page.size() - 1));
        }
        return resealed;
    }

    private boolean reseal(UUID reference) {
        Optional<byte[]> old = ciphertext(reference);
        return old.isPresent() && jdbc.sql("select vault.reseal_unassigned(:id, :old, :new)")
                .param("id", reference)
                .param("old", old.get())
                .param("new", seal(reference, open(reference, old.get())))
                .query(Boolean.class).single();
    }

    private List<UUID> after(@Nullable UUID reference) {
        return jdbc.sql("select vault.unassigned_after(:id, :most)").param("id", reference, Types.OTHER).param("most", PAGE)
                .query(UUID.class).list();
    }

    private Optional<byte[]> ciphertext(UUID reference) {
        return jdbc.sql("select vault.unassigned(:id) as cipher").param("id", reference)
                .query((row, n) -> Optional.ofNullable(row.getBytes("cipher"))).single();
    }

    private byte[] seal(UUID reference, IndividualNumber number) {
        try {
            return keys.encryption().encrypt(number.value().getBytes(StandardCharsets.US_ASCII), context(reference));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault cannot encrypt", e);
        }
    }

    private IndividualNumber open(UUID reference, byte[] cipher) {
        try {
            return new IndividualNumber(new String(keys.encryption().decrypt(cipher, context(reference)), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a candidate's number does not open: wrong key, or moved to another record", e);
        }
    }

    /** Never that of a person, so that the two tables cannot be exchanged for each other. */
    private static byte[] context(UUID reference) {
        return ("unassigned:" + reference).getBytes(StandardCharsets.US_ASCII);
    }
}
