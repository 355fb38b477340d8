package jp.komado.rules.process;

import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One FEEL for both engines: the stand-alone one for screens and mass runs, and the process engine for its decision tasks. */
@Configuration(proxyBeanMethods = false)
public class FeelConfiguration {

    @Bean
    public static FeelEngineFactory feelEngineFactory() {
        return CompiledFeelEngine::new;
    }
}
