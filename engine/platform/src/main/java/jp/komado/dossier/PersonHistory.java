package jp.komado.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was known of people until something else was told: earlier names, addresses and telephones stay on file. */
@Service
public class PersonHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a state that another one replaces, if anything was known and differs now. */
    @Transactional
    void keep(UUID personId, PersonDetails before, PersonDetails now, @Nullable UUID toldIn) {
        if (!replaces(before, now)) {
            return;
        }
        jdbc.sql("""
                insert into komado.person_history (id, person_id, family_name, given_name, family_kana, given_kana, birth_date, sex, postal_code, address,
                                                   phone, told_in_case, known_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(UUID.randomUUID(), personId, before.familyName(), before.givenName(), before.familyKana(), before.givenKana(), before.birthDate(),
                Objects.requireNonNullElse(before.sex(), Sex.UNKNOWN).name(), before.postalCode(), before.address(), before.phone(), toldIn,
                Timestamp.from(clock.instant())).update();
    }

    /** Earlier states of a person, the latest first. */
    @Transactional(readOnly = true)
    public List<Earlier> of(UUID personId) {
        return jdbc.sql("""
                select family_name, given_name, family_kana, given_kana, birth_date, sex, postal_code, address, phone, known_until
                from komado.person_history where person_id = ? order by seq desc""")
            .param(personId)
            .query((row, i) -> new Earlier(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getObject(5, LocalDate.class),
                Sex.valueOf(row.getString(6)), row.getString(7), row.getString(8), row.getString(9), row.getTimestamp(10).toInstant())).list();
    }

    /** Something that was known is different now; what was only missing is no history. */
    private static boolean replaces(PersonDetails before, PersonDetails now) {
        return Stream.of(changed(before.familyName(), now.familyName()), changed(before.givenName(), now.givenName()),
            changed(before.familyKana(), now.familyKana()), changed(before.givenKana(), now.givenKana()), changed(before.birthDate(), now.birthDate()),
            before.sex() != Sex.UNKNOWN && changed(before.sex(), now.sex()), changed(before.address(), now.address()),
            changed(before.phone(), now.phone())).anyMatch(Boolean::booleanValue);
    }

    private static boolean changed(@Nullable Object before, @Nullable Object now) {
        return before != null && !"".equals(before) && !before.equals(now);
    }

    /** A state with the moment until which it was what the office knew. */
    public record Earlier(String familyName, String givenName, String familyKana, String givenKana, @Nullable LocalDate birthDate, Sex sex,
                          @Nullable String postalCode, @Nullable String address, @Nullable String phone, Instant knownUntil) {
    }
}
