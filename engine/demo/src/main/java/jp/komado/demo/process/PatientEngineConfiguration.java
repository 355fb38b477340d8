package jp.komado.demo.process;

import org.camunda.bpm.spring.boot.starter.event.JobExecutorStartingEventListener;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The engine's threads do not begin by themselves: between the start and the loader's first look they would continue the cases of an
 * interrupted loading, today instead of on the day at which the case stands.
 */
@Configuration(proxyBeanMethods = false)
class PatientEngineConfiguration {

    @Bean
    static BeanFactoryPostProcessor engineWaitsForTheDemo() {
        return factory -> {
            for (var name : factory.getBeanNamesForType(JobExecutorStartingEventListener.class, true, false)) {
                ((BeanDefinitionRegistry) factory).removeBeanDefinition(name);
            }
        };
    }
}
