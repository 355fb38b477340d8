package jp.komado.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Somebody was told, or wants to be told, about a certified person (item 54).
 *
 * @param number our number, such as P2026-000012
 * @param recipient kind of recipient as configured: 1 to 6, T1
 * @param reference the linkage server's number, null on paper
 * @param body the recipient itself, by its code in the network or by name
 * @param recordKey the record it is about, null if it is not ours
 * @param personId null if it concerns nobody whom we registered
 * @param basis the legal basis that held on the day it was asked
 * @param letterNumber of the letter, on paper
 * @param requestedBy who registered it by hand
 * @param deliveredOn when the network confirmed that our answer arrived
 */
public record Provision(
    UUID id, String number, String recipient, Way way, @Nullable String reference, String body, @Nullable String recordKey,
    @Nullable UUID personId, @Nullable UUID caseId, @Nullable String integratedNumber, String items, String basis, Instant askedAt,
    State state, Reason reason, @Nullable Trouble problem, @Nullable LocalDate providedOn, @Nullable String letterNumber,
    @Nullable String requestedBy, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String note,
    @Nullable Long inquiryNumber, @Nullable LocalDate deliveredOn) {

    /** How it is told. */
    public enum Way { NETWORK, IN_HOUSE, PAPER }

    /** How far it has come. */
    public enum State { WAITING, APPROVED, PROVIDED, REFUSED }

    /** Why it is here: answered by the server from the copy, or to be approved by a person because of this. */
    public enum Reason { AUTOMATIC, ANSWER_OFF, TRANSFER, PAPER }

    /** What is wrong with it. */
    public enum Trouble {
        /** Nobody whom we registered. */
        NOBODY,
        /** Answered automatically although the copy says that it may not be. */
        ANSWERED_THOUGH_OFF,
        /** No configured recipient or no basis on that day. */
        NO_BASIS,
        /** The network did not deliver our answer. */
        NOT_DELIVERED
    }
}
