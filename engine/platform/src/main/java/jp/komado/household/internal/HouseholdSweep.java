package jp.komado.household.internal;

import jp.komado.certification.CertificationDecided;
import jp.komado.household.CapChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When households are looked at: as soon as somebody is certified, and every morning, since certificates end by themselves. */
@Component
class HouseholdSweep {

    private static final Logger LOG = LoggerFactory.getLogger(HouseholdSweep.class);

    private final HouseholdRegister register;
    private final CapChanges changes;

    HouseholdSweep(HouseholdRegister register, CapChanges changes) {
        this.register = register;
        this.changes = changes;
    }

    /** In the transaction of the decision. */
    @EventListener
    void on(CertificationDecided decided) {
        changes.look(decided.caseId());
    }

    /** Every morning; each household by itself, so that one that fails keeps none of the others from its change. */
    @Scheduled(cron = "${komado.household.cron:0 45 5 * * *}", zone = "Asia/Tokyo")
    int daily() {
        int opened = 0;
        for (var caseId : register.severalCertificates()) {
            try {
                opened += changes.look(caseId);
            } catch (RuntimeException e) {
                LOG.error("the household of case {} could not be looked at: {}", caseId, e.getClass().getName());
            }
        }
        LOG.info("household: {} changes of caps were opened", opened);
        return opened;
    }
}
