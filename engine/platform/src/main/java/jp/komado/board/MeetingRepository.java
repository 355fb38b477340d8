package jp.komado.board;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingRepository extends JpaRepository<Meeting, UUID> {

    List<Meeting> findByOrderByHeldOnDescNumberDesc(Limit limit);

    List<Meeting> findByStateInOrderByHeldOnDescNumberDesc(List<MeetingState> states, Limit limit);

    List<Meeting> findByStateOrderByHeldOnAscNumberAsc(MeetingState state);

    boolean existsByReplyNumber(String replyNumber);
}
