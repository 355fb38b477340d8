package jp.komado.rules.internal;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what this node decides by equal to the register, whichever node changed it. */
@Component
class RegisterWatch {

    private final DecisionRegister register;
    private final RegisteredDecisions decisions;
    private String seen;

    RegisterWatch(DecisionRegister register, RegisteredDecisions decisions) {
        this.register = register;
        this.decisions = decisions;
        seen = register.revision();
        decisions.refresh(register.all());
    }

    @Scheduled(fixedDelayString = "${komado.rules.look-every:PT30S}", initialDelayString = "${komado.rules.look-every:PT30S}")
    synchronized void look() {
        var revision = register.revision();
        if (!revision.equals(seen)) {
            decisions.refresh(register.all());
            seen = revision;
        }
    }

    /** This node need not wait for the next look. */
    void lookAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }
}
