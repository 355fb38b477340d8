package jp.komado.linkage;

import java.time.LocalDate;
import java.util.UUID;

/** What the procedure asks of this room, one method for each of its service tasks. Each joins the transaction of the step. */
public interface LinkageSteps {

    /** ⑤ Judges by the table what the case needs and what of it is still missing, and makes due what waited for its day. */
    NextStep determine(UUID caseId);

    /** ⑤ Asks for the codes that are missing. */
    Deadlines requestCodes(UUID caseId);

    /** ⑥ or ⑦ Asks for what is to be asked there. */
    Deadlines ask(UUID caseId, Stage stage);

    /** ⑥' or ⑦' Tells the case's story what came, and judges anew. */
    NextStep register(UUID caseId, Stage stage);

    /**
     * When somebody looks after the answers.
     *
     * @param reminder when they are chased
     * @param manualAnswer when a provider that has to approve by hand is phoned
     */
    record Deadlines(LocalDate reminder, LocalDate manualAnswer) {
    }
}
