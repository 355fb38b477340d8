package jp.komado.insurer;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jp.komado.lot.Lot;
import jp.komado.mailing.MailingRun;

/** Letters to insurers that are enclosed and posted together, each registered. */
@Entity
@Table(name = "insurer_letter_run")
class LetterRun extends MailingRun {

    protected LetterRun() {
    }

    LetterRun(Lot lot, String by) {
        super(lot, by);
    }
}
