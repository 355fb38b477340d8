package jp.komado.misuse.internal;

import java.time.LocalTime;
import java.time.YearMonth;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * From when on something in the log is a finding. A count is a finding when it is greater than its threshold.
 *
 * @param firstMonth months before it are not reported on; null: from the log's first row
 * @param confirmWithinOfficeDays office days after its making until a report is to be confirmed
 * @param opens office hours begin; a look before is outside
 * @param closes office hours end; a look from then on is outside
 * @param manyLooksFactor a user's looks as a multiple of the median of those with the same duty
 * @param manyLooksAtLeast looks a month up to which nobody is compared
 * @param outsideHours looks outside office hours
 * @param refusals looks that were refused
 * @param samePersonLooks looks of one user at one person, without a change
 * @param samePersonDays days on which these looks were, at least
 * @param listsFrom a row of the log about more people than this is a list, and no look at one person
 * @param searchesWithoutCase searches after which no case was opened
 * @param searchMinutes minutes within which a case has to be opened after a search
 * @param signInRefusals refused sign-ins; a lock-out is always a finding
 * @param casesWithoutWork cases looked at of which no work item was ever the user's or in a queue of their duty
 */
@ConfigurationProperties("komado.audit.misuse")
record MisuseProperties(
        @Nullable YearMonth firstMonth,
        @DefaultValue("10") int confirmWithinOfficeDays,
        @DefaultValue("07:00") LocalTime opens,
        @DefaultValue("22:00") LocalTime closes,
        @DefaultValue("3") int manyLooksFactor,
        @DefaultValue("300") int manyLooksAtLeast,
        @DefaultValue("20") int outsideHours,
        @DefaultValue("10") int refusals,
        @DefaultValue("20") int samePersonLooks,
        @DefaultValue("3") int samePersonDays,
        @DefaultValue("10") int listsFrom,
        @DefaultValue("50") int searchesWithoutCase,
        @DefaultValue("30") int searchMinutes,
        @DefaultValue("5") int signInRefusals,
        @DefaultValue("20") int casesWithoutWork) {
}
