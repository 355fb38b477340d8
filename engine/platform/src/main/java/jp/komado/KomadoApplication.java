package jp.komado;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The platform: one modular monolith, one room per package below this one. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Komado")
public class KomadoApplication {

    /** All dates of law are dates in Japan, wherever the machine stands. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    public static void main(String[] arguments) {
        liveInJapan();
        SpringApplication.run(KomadoApplication.class, arguments);
    }

    /** The process engine reads days such as a reminder's in the zone of the machine: that has to be Japan before it starts. */
    public static void liveInJapan() {
        TimeZone.setDefault(TimeZone.getTimeZone(JAPAN));
    }

    /** The one clock; nothing asks the machine for the time in any other way. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(JAPAN);
    }
}
