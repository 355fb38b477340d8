package jp.komado.renewal;

import jp.komado.access.CurrentUsers;
import jp.komado.documents.Documents;
import jp.komado.lot.ItemResult;
import jp.komado.lot.Lots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back letters that have not left: out of their run, whose totals must still meet, and their documents erased. */
@Component
class LetterWithdrawals {

    private static final String NOBODY = "system";

    private final RenewalLetterRepository letters;
    private final RenewalRunRepository runs;
    private final Documents documents;
    private final Lots lots;
    private final CurrentUsers currentUsers;

    LetterWithdrawals(RenewalLetterRepository letters, RenewalRunRepository runs, Documents documents, Lots lots, CurrentUsers currentUsers) {
        this.letters = letters;
        this.runs = runs;
        this.documents = documents;
        this.lots = lots;
        this.currentUsers = currentUsers;
    }

    /** All letters of a notice that have not left. */
    @Transactional
    void all(RenewalNotice notice) {
        letters.findByNoticeId(notice.id()).forEach(this::one);
    }

    /** One letter; nothing happens to one that left or was taken back before. */
    @Transactional
    void one(RenewalLetter letter) {
        if (letter.state() == RenewalLetter.State.PRINTED) {
            var run = runs.findById(letter.runId()).orElseThrow();
            lots.settle(run.lotId(), letter.id(), ItemResult.REMOVED, null, null, currentUsers.find().map(u -> u.id()).orElse(NOBODY));
            run.reopen();
            if (lots.find(run.lotId()).progress().open() == 0) {
                run.dissolve();
            }
        }
        if (letter.state() == RenewalLetter.State.PRINTED || letter.state() == RenewalLetter.State.PREPARED) {
            if (letter.documentId() != null) {
                documents.erase(letter.documentId());
            }
            letter.cancel();
            letters.flush();
        }
    }
}
