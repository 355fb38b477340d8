package jp.komado.workflow.internal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plugs the work list's listener and the house's FEEL engine into the process engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Waits for the migrations: nothing else makes the engine wait for its tables. */
    @Bean
    @DependsOnDatabaseInitialization
    static ProcessEnginePlugin komadoPlugin(
            ObjectProvider<UserTaskListener> listener, ObjectProvider<FeelEngineFactory> feel) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
                if (listeners == null) {
                    listeners = new ArrayList<>();
                    configuration.setCustomPostBPMNParseListeners(listeners);
                }
                listeners.add(new UserTaskParseListener(listener::getObject));
                DefaultDmnEngineConfiguration dmn =
                        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
                feel.ifAvailable(dmn::setFeelEngineFactory);
                configuration.setDmnEngineConfiguration(dmn);
            }
        };
    }
}
