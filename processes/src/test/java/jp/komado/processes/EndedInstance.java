package jp.komado.processes;

import org.camunda.bpm.engine.runtime.ProcessInstance;

/** An instance that runs no more, for assertions that look into history by its id. */
record EndedInstance(String id, String businessKey) implements ProcessInstance {

    @Override
    public String getProcessDefinitionId() {
        return null;
    }

    @Override
    public String getBusinessKey() {
        return businessKey;
    }

    @Override
    public String getRootProcessInstanceId() {
        return id;
    }

    @Override
    public String getCaseInstanceId() {
        return null;
    }

    @Override
    public String getProcessDefinitionKey() {
        return "certification";
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isSuspended() {
        return false;
    }

    @Override
    public boolean isEnded() {
        return true;
    }

    @Override
    public String getProcessInstanceId() {
        return id;
    }

    @Override
    public String getTenantId() {
        return null;
    }
}
