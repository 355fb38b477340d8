package jp.komado.renewal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RenewalLetterRepository extends JpaRepository<RenewalLetter, UUID> {

    Optional<RenewalLetter> findByNoticeIdAndKindAndStateNot(UUID noticeId, RenewalLetter.Kind kind, RenewalLetter.State state);

    List<RenewalLetter> findByNoticeId(UUID noticeId);

    List<RenewalLetter> findByRunId(UUID runId);

    /** The letters of a wave that no run has taken yet, in the order of the notices. */
    @Query("""
        select l from RenewalLetter l join RenewalNotice n on n.id = l.noticeId
        where n.waveId = :waveId and l.kind = :kind and l.state = jp.komado.renewal.RenewalLetter.State.PREPARED order by n.number""")
    List<RenewalLetter> waiting(UUID waveId, RenewalLetter.Kind kind, Limit limit);
}
