package jp.komado.counterparts.desk;

import java.time.Clock;
import jp.komado.counterparts.book.Book;
import jp.komado.counterparts.insurer.Letters;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody has telephoned: what would come later, or never, comes now. */
public class Releases {

    private final Book book;
    private final Letters letters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Releases(Book book, Letters letters, TransactionTemplate transactions, Clock clock) {
        this.book = book;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Lets answers go.
     *
     * @param inquiry whose, or null for all, letters included
     * @return how many
     */
    public int release(Long inquiry) {
        return transactions.execute(status -> book.release(inquiry, clock.instant()) + (inquiry == null ? letters.release() : 0));
    }
}
