package jp.komado.custody;

import java.time.LocalDate;
import java.util.List;

/** What a disposal certificate says. */
public record CertifiedDisposal(String certificateNumber, String orderNumber, LocalDate disposedOn, DisposalMethod method, String site,
                                String certifier, List<String> boxes) {

    public CertifiedDisposal {
        boxes = List.copyOf(boxes);
    }
}
