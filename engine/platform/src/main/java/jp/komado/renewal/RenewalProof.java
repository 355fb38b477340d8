package jp.komado.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.renewal.internal.RenewalPapers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The independent proof before a run leaves (K16): asked of the tables anew, not of the objects that printed. Every letter lies with its
 * own notice and certificate, was printed as the record stands now, and its person has not been reported as gone.
 */
@Component
class RenewalProof {

    private final JdbcClient jdbc;
    private final RenewalPapers papers;

    RenewalProof(JdbcClient jdbc, RenewalPapers papers) {
        this.jdbc = jdbc;
        this.papers = papers;
    }

    /** The numbers of the notices whose letters must not leave as they are. */
    @Transactional(readOnly = true)
    List<String> faults(UUID lotId) {
        var faults = new ArrayList<String>();
        jdbc.sql("""
                select notice.number, notice.certificate_id, letter.addressee_digest,
                       coalesce(paper.case_id = notice.case_id and paper.person_id = notice.person_id and letter.person_id = notice.person_id
                       and certificate.person_id = notice.person_id and certificate.case_id = notice.case_id
                       and paper.file_name like '%' || notice.number || '%'
                       and notice.state not in ('NOT_RENEWED', 'EXPIRED'), false) as belongs
                from komado.lot_item item
                join komado.renewal_letter letter on letter.id = item.subject_id
                join komado.renewal_notice notice on notice.id = letter.notice_id
                left join komado.certificate certificate on certificate.id = notice.certificate_id
                left join komado.document paper on paper.id = letter.document_id
                where item.lot_id = ? and item.result = 'OPEN' order by item.position""")
            .param(lotId)
            .query(row -> {
                var certificateId = row.getObject("certificate_id", UUID.class);
                if (!row.getBoolean("belongs") || !papers.digest(certificateId).equals(row.getString("addressee_digest"))) {
                    faults.add(row.getString("number"));
                }
            });
        return faults;
    }
}
