package jp.komado.audit.internal;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.komado.audit.LogSeal;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/** Computes the whole chain anew, in Java and from the rows, and compares it with the seals and with the head outside the database. */
@Service
public class Integrity implements LogSeal {

    private static final int BATCH = 500;

    private final BlockRepository blocks;
    private final EntryRepository entries;
    private final HeadFile head;

    Integrity(BlockRepository blocks, EntryRepository entries, HeadFile head) {
        this.blocks = blocks;
        this.entries = entries;
        this.head = head;
    }

    /** Walks the chain from its beginning to its end. */
    public Result check() {
        long number = 0;
        long lastEntry = 0;
        byte[] previous = Block.origin();
        Instant sealedAt = null;
        Long broken = null;
        List<Block> batch = blocks.after(0, BATCH);
        while (!batch.isEmpty()) {
            for (Block block : batch) {
                boolean chained = block.number() == number + 1
                        && block.first() == lastEntry + 1
                        && Arrays.equals(block.previousHash(), previous)
                        && Arrays.equals(block.hash(), block.expectedHash());
                if (broken == null && !(chained && rowsAreAsSealed(block))) {
                    broken = number + 1;
                }
                number = block.number();
                lastEntry = block.last();
                previous = block.hash();
                sealedAt = block.sealedAt();
            }
            batch = blocks.after(number, BATCH);
        }
        boolean headFits = headFits();
        return new Result(number, sealedAt, broken == null && headFits, broken, headFits);
    }

    @Override
    public Verdict verify() {
        Result result = check();
        return new Verdict(result.intact(), result.headFits(), result.firstBrokenBlock());
    }

    private boolean rowsAreAsSealed(Block block) {
        MessageDigest all = Block.sha256();
        long[] count = {0};
        entries.walk(block.first(), block.last(), entry -> {
            all.update(Block.digest(entry));
            count[0]++;
        });
        return count[0] == block.count() && Arrays.equals(all.digest(), block.entriesHash());
    }

    private boolean headFits() {
        Optional<HeadFile.Head> kept = head.read();
        return kept.isEmpty()
                || blocks.find(kept.get().number()).filter(block -> Arrays.equals(block.hash(), kept.get().hash())).isPresent();
    }

    /**
     * What the check found.
     *
     * @param sealedBlocks number of blocks in the chain
     * @param lastSealedAt when the newest was sealed
     * @param intact whether every row, every seal and the head fit
     * @param firstBrokenBlock the first block that does not
     * @param headFits whether the head kept outside the database is in the chain
     */
    public record Result(
            long sealedBlocks, @Nullable Instant lastSealedAt, boolean intact, @Nullable Long firstBrokenBlock, boolean headFits) {
    }
}
