package jp.komado.rules.process;

import jp.komado.rules.internal.TableDeployment;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Decision tasks bind by version tag, so the engine has to know every version that is in force. */
@Component
class CamundaTableDeployment implements TableDeployment {

    private final RepositoryService repository;

    CamundaTableDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void deploy(String versionTag, String resourceName, String xml) {
        repository.createDeployment().name(versionTag + "/" + resourceName).source("register").enableDuplicateFiltering(true)
            .addString(resourceName, xml).deploy();
    }
}
