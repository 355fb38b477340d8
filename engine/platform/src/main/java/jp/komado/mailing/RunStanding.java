package jp.komado.mailing;

import org.springframework.lang.Nullable;

/**
 * How a run stands, as the screens show it to the user at work.
 *
 * @param openedBy    name of who enclosed, as the following two are names
 * @param letters     letters in it
 * @param removed     letters that were taken out
 * @param overnight   whether its letters have lain in the room since an earlier day
 * @param mayCheck    whether the user may check it: not who opened it
 * @param mayConfirm  whether the user may confirm it: neither who opened nor who checked it
 */
public record RunStanding(
    String openedBy, @Nullable String checkedBy, @Nullable String confirmedBy, int letters, int removed, boolean overnight, boolean mayCheck,
    boolean mayConfirm) {
}
