package jp.komado.copies;

import java.util.UUID;

/** What the procedure of a provision asks of this room. */
public interface ProvisionSteps {

    /** Tells the recipient what was approved: over the exchange, or by the letter that is now sent. */
    void answer(UUID provisionId);

    /** Tells the recipient that nothing is provided. */
    void refuse(UUID provisionId);
}
