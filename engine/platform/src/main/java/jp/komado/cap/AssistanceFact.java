package jp.komado.cap;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.lang.Nullable;

/**
 * Whether a person receives public assistance or the support for returnees, as an answer or a paper says.
 *
 * @param originDate the day of the paper, or the day on which the inquiry was answered
 * @param inquiryNumber the inquiry that was answered, only with the origin INQUIRY
 */
public record AssistanceFact(Benefit benefit, boolean receiving, Origin origin, LocalDate originDate, @Nullable Long inquiryNumber) {

    public AssistanceFact {
        Objects.requireNonNull(benefit, "benefit");
        Objects.requireNonNull(originDate, "originDate");
        if (origin != Origin.PAPER && origin != Origin.INQUIRY && origin != Origin.DECLARATION) {
            throw new IllegalArgumentException("a fact about assistance comes from a paper, an inquiry or a declaration, not from " + origin);
        }
        if (inquiryNumber != null && origin != Origin.INQUIRY) {
            throw new IllegalArgumentException("only an answer has an inquiry number");
        }
    }

    /** What is received; both put a household into tier I. */
    public enum Benefit {
        /** 生活保護 */
        PUBLIC_ASSISTANCE,
        /** 中国残留邦人等支援給付 */
        RETURNEE_SUPPORT
    }
}
