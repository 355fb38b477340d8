package jp.komado.access;

import java.util.Set;
import org.springframework.lang.Nullable;

/** What a user may do, from the register of rights. */
public interface Rights {

    boolean has(CurrentUser user, Right right);

    /** 401 if nobody is signed in, {@link AccessDenied} if the right is missing; the refusal is logged. */
    void demand(Right right);

    /** All rights of a user. */
    Set<Right> of(CurrentUser user);

    /** The queues whose work a user sees. */
    Set<String> queuesOf(CurrentUser user);

    /** Whether a user takes work from a queue, not only sees it. */
    boolean worksIn(CurrentUser user, String queue);

    /** Whether a case of a municipality is this user's business: municipal staff see their own municipality only. */
    boolean inScope(CurrentUser user, @Nullable String municipalityCode);
}
