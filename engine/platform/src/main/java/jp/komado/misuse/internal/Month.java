package jp.komado.misuse.internal;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;

/** A calendar month in the office's time zone, from its first moment to that of the next one. */
record Month(YearMonth month, ZoneId zone) {

    OffsetDateTime from() {
        return month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
    }

    OffsetDateTime to() {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toOffsetDateTime();
    }
}
