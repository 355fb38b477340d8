package jp.komado.renewal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import jp.komado.lot.Lot;
import jp.komado.mailing.MailingRun;

/** The letters of a wave that are enclosed and posted together: its notices, or its reminders. */
@Entity
@Table(name = "renewal_run")
class RenewalRun extends MailingRun {

    private UUID waveId;
    @Enumerated(EnumType.STRING)
    private RenewalLetter.Kind kind;

    protected RenewalRun() {
    }

    RenewalRun(UUID waveId, RenewalLetter.Kind kind, Lot lot, String by) {
        super(lot, by);
        this.waveId = waveId;
        this.kind = kind;
    }

    UUID waveId() { return waveId; }

    RenewalLetter.Kind kind() { return kind; }
}
