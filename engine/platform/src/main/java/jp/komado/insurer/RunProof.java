package jp.komado.insurer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.documents.Addressee;
import jp.komado.insurer.internal.InquiryPapers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The independent proof before a run leaves (K16): asked of the tables anew, not of the objects that printed. Every letter lies with its
 * own case, names the insurer that the record names, was printed as the record stands now, and has the family's consent (K15).
 */
@Component
class RunProof {

    private final JdbcClient jdbc;
    private final InquiryPapers papers;
    private final InquiryConsents consents;

    RunProof(JdbcClient jdbc, InquiryPapers papers, InquiryConsents consents) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.consents = consents;
    }

    /** The numbers of the letters that must not leave as they are. */
    @Transactional(readOnly = true)
    List<String> faults(UUID lotId) {
        var faults = new ArrayList<String>();
        jdbc.sql("""
                select inquiry.letter_number, inquiry.case_id, inquiry.addressee_digest, insurer.number, insurer.name, insurer.postal_code,
                       insurer.address,
                       paper.case_id = inquiry.case_id and paper.person_id = episode.patient_id and inquiry.person_id = episode.patient_id
                       and paper.file_name like '%' || inquiry.letter_number || '%'
                       and coalesce(episode.insurer_number, insurer.number) = insurer.number as belongs
                from komado.lot_item item
                join komado.insurer_inquiry inquiry on inquiry.id = item.subject_id
                join komado.application_episode episode on episode.id = inquiry.case_id
                left join komado.document paper on paper.id = inquiry.document_id
                left join komado.insurer insurer on insurer.number = inquiry.insurer_number
                where item.lot_id = ? and item.result = 'OPEN' order by item.position""")
            .param(lotId)
            .query(row -> {
                var caseId = row.getObject("case_id", UUID.class);
                var addressee = LetterRuns.addressee(new Insurers.Insurer(row.getString("number"), row.getString("name"),
                    row.getString("postal_code"), row.getString("address")));
                if (!row.getBoolean("belongs") || !stands(caseId, row.getString("number"), addressee, row.getString("addressee_digest"))
                        || !consents.given(caseId)) {
                    faults.add(row.getString("letter_number"));
                }
            });
        return faults;
    }

    private boolean stands(UUID caseId, String insurerNumber, Addressee addressee, String printed) {
        return papers.digest(caseId, insurerNumber, addressee).equals(printed);
    }
}
