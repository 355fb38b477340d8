package jp.komado.demo.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * One family's application: everything on its papers, and its way through the offices up to today.
 *
 * @param index    stable number from 1, the order of application
 * @param relationship the applicant's relationship to the patient
 * @param moments  when the next thing happened: the application itself first, then task by task; past the end the last one holds
 */
public record SyntheticApplication(int index, SyntheticMunicipality municipality, Channel channel, Destination destination,
                                   Set<Twist> twists, List<LocalDateTime> moments, SyntheticPerson patient, SyntheticPerson applicant,
                                   String relationship, List<SyntheticMember> household, SyntheticInsurance insurance,
                                   SyntheticDisease disease, SyntheticSpecial special, List<String> institutions) {

    /** Which way the application came. */
    public enum Channel { PORTAL, PAPER }

    public SyntheticApplication {
        twists = Set.copyOf(twists);
        moments = List.copyOf(moments);
        household = List.copyOf(household);
        institutions = List.copyOf(institutions);
    }

    public LocalDate appliedOn() {
        return moments.get(0).toLocalDate();
    }

    /** When the n-th thing happened (0 = the application). */
    public LocalDateTime moment(int n) {
        return moments.get(Math.min(n, moments.size() - 1));
    }

    public boolean has(Twist twist) {
        return twists.contains(twist);
    }
}
