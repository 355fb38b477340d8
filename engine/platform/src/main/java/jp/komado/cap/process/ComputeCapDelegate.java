package jp.komado.cap.process;

import java.util.UUID;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.Caps;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ComputeCap. */
@Component("computeCap")
class ComputeCapDelegate implements JavaDelegate {

    private final Caps caps;

    ComputeCapDelegate(Caps caps) {
        this.caps = caps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            caps.assess(UUID.fromString(execution.getProcessBusinessKey()));
        } catch (CapNotComputable missing) {
            throw new BpmnError("CAP_NOT_COMPUTABLE", missing.getMessage());
        }
    }
}
