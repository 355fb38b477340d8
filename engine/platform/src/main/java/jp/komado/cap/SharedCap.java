package jp.komado.cap;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * What a certificate's cap is where its household has several (按分, 児童福祉法施行令22条2項).
 *
 * @param from from when it is so
 * @param capYen the share that stands on the certificate, yen a month
 * @param step how it was computed; null while a change of the household is being decided
 */
public record SharedCap(LocalDate from, int capYen, @Nullable CapAssessment.Step step) {
}
