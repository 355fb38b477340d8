package jp.komado.demo.walk;

import java.util.Optional;

/** The sheets on which insurers reply. */
interface ReplySheets {

    /** The category on the sheet for a letter, as it is printed there; empty where there is no such sheet. */
    Optional<String> category(String letterNumber);
}
