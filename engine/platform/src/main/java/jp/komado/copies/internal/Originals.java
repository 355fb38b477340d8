package jp.komado.copies.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.cap.Caps;
import jp.komado.copies.CopyContent;
import jp.komado.copies.CopyItem;
import jp.komado.copies.RecordKey;
import jp.komado.dossier.Applications;
import jp.komado.issuance.PostedCertificates;
import jp.komado.issuance.PostedCertificates.Posted;
import jp.komado.linkage.LinkageCodes;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The original records (正本): what the copies should say today, put together from the rooms that own the facts. */
@Component
class Originals {

    private static final int PAGE = 1_000;

    private final PostedCertificates certificates;
    private final Applications applications;
    private final Caps caps;
    private final LinkageCodes codes;

    Originals(PostedCertificates certificates, Applications applications, Caps caps, LinkageCodes codes) {
        this.certificates = certificates;
        this.applications = applications;
        this.caps = caps;
        this.codes = codes;
    }

    /** All of them, by the key of the record. */
    Map<String, Original> all() {
        Map<String, Original> originals = new HashMap<>();
        UUID last = null;
        List<Posted> page;
        do {
            page = certificates.after(last, PAGE);
            read(page, originals);
            last = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return originals;
    }

    private void read(List<Posted> page, Map<String, Original> originals) {
        var cases = page.stream().map(Posted::caseId).toList();
        var diseases = applications.diseaseCodes(cases);
        var tiers = caps.tiers(cases);
        var numbers = codes.integratedNumbers(page.stream().map(Posted::personId).toList());
        var hidden = codes.protectedCases(cases);
        for (var certificate : page) {
            var key = RecordKey.of(certificate.recipientNumber(), certificate.issueNumber());
            var content = content(certificate, diseases.get(certificate.caseId()), tiers.get(certificate.caseId()), hidden);
            originals.put(key.value(), new Original(key, certificate.personId(), certificate.caseId(), certificate.issuedOn(),
                numbers.get(certificate.personId()), content));
        }
    }

    /** Everybody certified is a registered person (登録者) too. */
    @Nullable
    private static CopyContent content(Posted certificate, @Nullable String disease, @Nullable String tier, Set<UUID> hidden) {
        return disease == null || tier == null ? null : new CopyContent(certificate.validFrom(), certificate.validTo(), disease,
            certificate.monthlyCapYen(), tier, true, hidden.contains(certificate.caseId()));
    }

    /**
     * What a copy should say.
     *
     * @param integratedNumber null while no linkage code is obtained
     * @param content null while a field of it is missing
     */
    record Original(RecordKey key, UUID personId, UUID caseId, LocalDate issuedOn, @Nullable String integratedNumber,
                    @Nullable CopyContent content) {

        /** Why it cannot be sent; null if it can. */
        @Nullable
        String problem() {
            if (integratedNumber == null) {
                return CopyItem.NO_CODE_HERE;
            }
            return content == null ? CopyItem.INCOMPLETE : null;
        }
    }
}
