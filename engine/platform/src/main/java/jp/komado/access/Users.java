package jp.komado.access;

import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;

/** The id register. */
public interface Users {

    Optional<UserSummary> find(String id);

    /** Users who may take work from a queue today; of one municipality, or of the prefecture if null. */
    List<UserSummary> inQueue(String queue, @Nullable String municipalityCode);

    /** Every id, valid or not, in the order of ids. */
    List<UserAccount> all();

    /** Enters a new id; 409 if the id was ever used, 422 if the registration or the password breaks a rule. */
    UserAccount register(UserRegistration registration);
}
