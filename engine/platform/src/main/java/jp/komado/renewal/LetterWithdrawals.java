package jp.komado.renewal;

import jp.komado.documents.Documents;
import jp.komado.mailing.MailingDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back letters that have not left: out of their run, whose totals must still meet, and their documents erased. */
@Component
class LetterWithdrawals {

    private final RenewalLetterRepository letters;
    private final RenewalRunRepository runs;
    private final Documents documents;
    private final MailingDesk desk;

    LetterWithdrawals(RenewalLetterRepository letters, RenewalRunRepository runs, Documents documents, MailingDesk desk) {
        this.letters = letters;
        this.runs = runs;
        this.documents = documents;
        this.desk = desk;
    }

    /** All letters of a notice that have not left; nothing happens to one that left or was taken back before. */
    @Transactional
    void all(RenewalNotice notice) {
        letters.findByNoticeId(notice.id()).forEach(this::one);
    }

    private void one(RenewalLetter letter) {
        if (letter.state() == RenewalLetter.State.PRINTED) {
            desk.withdraw(runs.findById(letter.runId()).orElseThrow(), letter.id());
        }
        if (letter.state() == RenewalLetter.State.PRINTED || letter.state() == RenewalLetter.State.PREPARED) {
            discard(letter);
        }
    }

    /** A letter that is in no run any more will never leave: its document is erased. */
    @Transactional
    void discard(RenewalLetter letter) {
        if (letter.documentId() != null) {
            documents.erase(letter.documentId());
        }
        letter.cancel();
        letters.flush();
    }
}
