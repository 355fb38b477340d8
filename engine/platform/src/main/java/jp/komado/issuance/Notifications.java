package jp.komado.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the result of a case was told to the family: for rooms that count time from there. */
@Service
@Transactional(readOnly = true)
public class Notifications {

    private final ResultListEntryRepository entries;

    Notifications(ResultListEntryRepository entries) {
        this.entries = entries;
    }

    /** The notification of a case; empty as long as its result has not been told. */
    public Optional<Notification> of(UUID caseId) {
        return entries.findByCaseId(caseId).map(Notifications::notification);
    }

    /** The notifications of a fiscal year, the oldest first. */
    public List<Notification> in(FiscalYear year) {
        return entries.findByListedOnBetweenOrderByListedOnAscIdAsc(year.firstDay(), year.lastDay()).stream()
            .map(Notifications::notification).toList();
    }

    /** How many results were told, by fiscal year. */
    public Map<FiscalYear, Integer> counted() {
        var counted = new TreeMap<FiscalYear, Integer>();
        entries.countByFiscalYear().forEach(row -> counted.put(new FiscalYear(((Number) row[0]).intValue()), ((Number) row[1]).intValue()));
        return counted;
    }

    private static Notification notification(ResultListEntry entry) {
        return new Notification(entry.caseId(), entry.personId(), entry.listedOn());
    }

    /** The result of a case was told. */
    public record Notification(UUID caseId, UUID personId, LocalDate notifiedOn) {
    }
}
