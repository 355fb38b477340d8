package jp.komado.copies.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import jp.komado.copies.Provision.Way;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room.
 *
 * @param reminderOfficeDays office days after which the answers to a run are chased
 * @param listsDueOfficeDays office days within which the division confirms the two lists
 * @param lateAfterDays days after its issue from which a certificate without a copy is late
 * @param recipients who may be told, by the code in the list of provisions
 */
@ConfigurationProperties("komado.copies")
public record CopiesProperties(
    @DefaultValue("5") int reminderOfficeDays,
    @DefaultValue("3") int listsDueOfficeDays,
    @DefaultValue("14") int lateAfterDays,
    @DefaultValue Map<String, Recipient> recipients) {

    /** Provision 5: the insurers, told on paper. */
    public static final String INSURER = "5";
    /** Transfer 1: inside the prefecture, each answer approved. */
    public static final String TRANSFER = "T1";

    /** A recipient, if it is configured. */
    public Optional<Recipient> recipient(String code) {
        return Optional.ofNullable(recipients.get(code));
    }

    /**
     * Who may be told what.
     *
     * @param way by which way
     * @param items what is told
     * @param bases the legal bases, each with the day from which it holds
     */
    public record Recipient(Way way, String items, List<Basis> bases) {

        /** The legal basis on a day. */
        public Optional<String> basisOn(LocalDate day) {
            return bases.stream().filter(basis -> !basis.from().isAfter(day)).max(Comparator.comparing(Basis::from)).map(Basis::text);
        }
    }

    /** A legal basis and the day from which it is one. */
    public record Basis(LocalDate from, String text) {
    }
}
