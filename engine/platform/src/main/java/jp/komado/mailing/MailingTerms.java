package jp.komado.mailing;

import jp.komado.access.Right;

/**
 * Who may do what with the runs of a room, and in which words the room refuses.
 *
 * @param reading     right to see a run
 * @param doing       right to open, print, change and check one; confirming takes {@link Right#MAILING_CONFIRM} everywhere
 * @param what        what the log calls the letters
 * @param notInRun    text for a letter that is not, or not any more, in the run
 * @param countDiffers text for a count that is not the number of letters; it does not tell that number, so that somebody counts
 * @param proofFailed text for letters that must not leave, whose numbers are its argument
 */
public record MailingTerms(Right reading, Right doing, String what, String notInRun, String countDiffers, String proofFailed) {
}
