package jp.komado.demo.time;

import jp.komado.KomadoApplication;
import org.joda.time.DateTimeUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the demo's clock to the platform, and to the engine, which asks Joda-Time. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    DemoClock clock() {
        var clock = new DemoClock(KomadoApplication.JAPAN);
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        return clock;
    }
}
