package jp.komado.vault.internal;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.problem.Problem;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import org.springframework.stereotype.Service;

/**
 * Numbers sealed to their person: the person's id is the associated data, so that a ciphertext moved to another row does not open.
 * They are found by a keyed hash.
 */
@Service
class SealedNumbers implements IndividualNumbers {

    private static final int INDEX_BYTES = 16;
    private static final int PAGE = 500;

    private final VaultRepository vault;
    private final VaultKeys keys;
    private final PersonalDataGate gate;

    SealedNumbers(VaultRepository vault, VaultKeys keys, PersonalDataGate gate) {
        this.vault = vault;
        this.keys = keys;
        this.gate = gate;
    }

    @Override
    public void store(UUID personId, IndividualNumber number) {
        Index index = index();
        vault.put(personId, seal(personId, number), blind(index.newest(), number), index.newestId());
    }

    @Override
    public boolean has(UUID personId) {
        return vault.has(personId);
    }

    @Override
    public String masked(UUID personId) {
        return open(personId).map(IndividualNumber::masked).orElse(null);
    }

    @Override
    public boolean matches(UUID personId, IndividualNumber number) {
        return open(personId).map(number::equals).orElse(false);
    }

    @Override
    public Optional<UUID> holderOf(IndividualNumber number) {
        return holdersOf(number).stream().findFirst();
    }

    @Override
    public List<UUID> holdersOf(IndividualNumber number) {
        List<byte[]> blinds = new ArrayList<>();
        index().keys().values().forEach(key -> blinds.add(blind(key, number)));
        return vault.holders(blinds);
    }

    @Override
    public IndividualNumber reveal(UUID personId, Look look) {
        if (look.right() != Right.INDIVIDUAL_NUMBER_SHOW) {
            throw new IllegalArgumentException("an individual number is revealed under INDIVIDUAL_NUMBER_SHOW only");
        }
        return gate.show(look, () -> open(personId).orElseThrow(() -> Problem.notFound("vault.no-number")));
    }

    /** Seals every number with the newest keys; what somebody stores meanwhile is newest anyway. */
    int resealAll() {
        int resealed = 0;
        Index index = index();
        List<UUID> page = vault.personsAfter(null, PAGE);
        while (!page.isEmpty()) {
            for (UUID person : page) {
                resealed += reseal(person, index) ? 1 : 0;
            }
            page = vault.personsAfter(page.get(page.size() - 1), PAGE);
        }
        return resealed;
    }

    private boolean reseal(UUID person, Index index) {
        Optional<byte[]> old = vault.ciphertext(person);
        if (old.isEmpty()) {
            return false;
        }
        IndividualNumber number = open(person, old.get());
        return vault.reseal(person, old.get(), seal(person, number), blind(index.newest(), number), index.newestId());
    }

    private byte[] seal(UUID person, IndividualNumber number) {
        try {
            return keys.encryption().encrypt(number.value().getBytes(StandardCharsets.US_ASCII), bytes(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault cannot encrypt", e);
        }
    }

    private Optional<IndividualNumber> open(UUID person) {
        return vault.ciphertext(person).map(ciphertext -> open(person, ciphertext));
    }

    private IndividualNumber open(UUID person, byte[] ciphertext) {
        try {
            return new IndividualNumber(
                    new String(keys.encryption().decrypt(ciphertext, bytes(person)), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a number in the vault does not open: wrong key, or moved to another person", e);
        }
    }

    private Index index() {
        try {
            PrfSet set = keys.index();
            return new Index(set.getPrimaryId(), set.getPrfs());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault has no index key", e);
        }
    }

    private static byte[] blind(Prf key, IndividualNumber number) {
        try {
            return key.compute(number.value().getBytes(StandardCharsets.US_ASCII), INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault cannot make an index", e);
        }
    }

    private static byte[] bytes(UUID person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    /** All index keys: what an earlier one has filed is still found. */
    private record Index(int newestId, Map<Integer, Prf> keys) {

        Prf newest() {
            return keys.get(newestId);
        }
    }
}
