package jp.komado.mailing;

import java.util.UUID;
import org.springframework.lang.Nullable;

/** A letter as its run sees it. */
public interface MailedLetter {

    /** The id under which the run's lot knows it. */
    UUID id();

    /** Whom it is about. */
    UUID personId();

    /** Its PDF; null before it is printed and after it was taken back. */
    @Nullable
    UUID documentId();
}
