package jp.komado.intake;

import java.text.Normalizer;
import java.util.Optional;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.scan.ScanTarget;
import jp.komado.scan.ScannedCodes;
import org.springframework.stereotype.Component;

/** Numbers of bags and of dispatches, on the cover sheet of what a municipality sends. A bag travels again and again: its last dispatch is meant. */
@Component
class DispatchCodes implements ScannedCodes {

    private final DispatchRepository dispatches;
    private final Rights rights;
    private final CurrentUsers currentUsers;

    DispatchCodes(DispatchRepository dispatches, Rights rights, CurrentUsers currentUsers) {
        this.dispatches = dispatches;
        this.rights = rights;
        this.currentUsers = currentUsers;
    }

    @Override
    public Optional<ScanTarget> read(String code) {
        var user = currentUsers.require();
        var typed = Normalizer.normalize(code, Normalizer.Form.NFKC).strip();
        return rights.has(user, Right.DISPATCH_READ)
            ? dispatches.findByNumber(typed).or(() -> dispatches.findFirstByBagNumberOrderBySentOnDescNumberDesc(typed))
                .filter(dispatch -> rights.inScope(user, dispatch.municipalityCode()))
                .map(dispatch -> new ScanTarget(ScanTarget.Kind.DISPATCH, dispatch.id()))
            : Optional.empty();
    }
}
