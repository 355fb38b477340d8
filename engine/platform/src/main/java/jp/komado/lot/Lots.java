package jp.komado.lot;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.problem.Problem;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lots of all kinds. */
@Service
public class Lots {

    private final LotRepository lots;
    private final Clock clock;

    Lots(LotRepository lots, Clock clock) {
        this.lots = lots;
        this.clock = clock;
    }

    /** Opens an empty lot under a number that no lot of the kind has. */
    @Transactional
    public Lot open(String kind, String number) {
        return lots.save(new Lot(kind, number, clock.instant()));
    }

    /** The next number of a series, without gaps: the number is given back if the transaction is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int nextNumber(String series) {
        return lots.nextNumber(series);
    }

    /** Adds an item. */
    @Transactional
    public void add(UUID lotId, UUID subjectId) {
        find(lotId).add(subjectId);
    }

    /** Adds many items at once, in this order. */
    @Transactional
    public void addAll(UUID lotId, Collection<UUID> subjectIds) {
        find(lotId).addAll(subjectIds);
    }

    /** Settles all items that are still open with the same result; gives their number. */
    @Transactional
    public int settleOpen(UUID lotId, ItemResult result, String by) {
        var lot = find(lotId);
        var open = lot.items().stream().filter(item -> item.result() == ItemResult.OPEN).toList();
        open.forEach(item -> item.settle(result, null, null, clock.instant(), by));
        return open.size();
    }

    /** Settles an item; 409 if that was done before. */
    @Transactional
    public void settle(UUID lotId, UUID subjectId, ItemResult result, @Nullable Integer pages, @Nullable String note, String by) {
        var lot = find(lotId);
        if (lot.item(subjectId).map(LotItem::result).orElse(null) != ItemResult.OPEN) {
            throw Problem.conflict("lot.problem.item-settled");
        }
        lot.settle(subjectId, result, pages, note, clock.instant(), by);
    }

    /** The lot with this id; 404 if there is none. */
    @Transactional(readOnly = true)
    public Lot find(UUID lotId) {
        return lots.findWithItemsById(lotId).orElseThrow(() -> Problem.notFound("lot.problem.no-lot"));
    }

    /** The lots with these ids. */
    @Transactional(readOnly = true)
    public List<Lot> find(Collection<UUID> lotIds) {
        return lots.findWithItemsByIdIn(lotIds);
    }

    /** Removes what somebody wrote beside these subjects; the items stay, so that the totals still meet. */
    @Transactional
    public int forgetNotes(Collection<UUID> subjectIds) {
        return subjectIds.isEmpty() ? 0 : lots.forgetNotes(subjectIds);
    }

    /** The lots of a kind in which something is not settled. */
    @Transactional(readOnly = true)
    public List<UUID> unsettled(String kind) {
        return lots.unsettled(kind);
    }

    /** The newest lot of a kind in which this subject still waits. */
    @Transactional(readOnly = true)
    public Optional<Lot> waitingFor(String kind, UUID subjectId) {
        return lots.idsWaitingFor(kind, subjectId).stream().findFirst().map(this::find);
    }
}

interface LotRepository extends JpaRepository<Lot, UUID> {

    @EntityGraph(attributePaths = "items")
    Optional<Lot> findWithItemsById(UUID id);

    @EntityGraph(attributePaths = "items")
    List<Lot> findWithItemsByIdIn(Collection<UUID> ids);

    @Query(nativeQuery = true, value = """
        select lot.id from komado.lot_item item join komado.lot lot on lot.id = item.lot_id
        where lot.kind = :kind and item.subject_id = :subjectId and item.result = 'OPEN'
        order by lot.opened_at desc""")
    List<UUID> idsWaitingFor(String kind, UUID subjectId);

    @Modifying
    @Query("update LotItem i set i.note = null where i.subjectId in :subjectIds and i.note is not null")
    int forgetNotes(Collection<UUID> subjectIds);

    @Query("select distinct l.id from Lot l join l.items i where l.kind = :kind and i.result = jp.komado.lot.ItemResult.OPEN")
    List<UUID> unsettled(String kind);

    @Query(nativeQuery = true, value = """
        insert into komado.lot_counter as counter (series, last_number) values (:series, 1)
        on conflict (series) do update set last_number = counter.last_number + 1
        returning last_number""")
    int nextNumber(String series);
}
