package jp.komado.demo.walk;

import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The days on which the prefecture asks, and the mornings on which it is answered. */
@Configuration(proxyBeanMethods = false)
class InquiryDays {

    private static final String REGISTER = "resident-register";
    private static final String LINKAGE = "linkage";

    private record Day(Duty duty, BooleanSupplier due, Runnable work) implements OfficeDuty {

        @Override
        public boolean isDue() {
            return due.getAsBoolean();
        }

        @Override
        public void perform() {
            work.run();
        }
    }

    @Bean
    OfficeDuty answersDay(Inquiries inquiries) {
        return new Day(Duty.ANSWERS, inquiries::isAwaited, inquiries::receive);
    }

    @Bean
    OfficeDuty linkageDay(Inquiries inquiries) {
        return new Day(Duty.LINKAGE, () -> inquiries.isOpen(LINKAGE), () -> inquiries.ship(LINKAGE));
    }

    @Bean
    OfficeDuty mediumDay(Inquiries inquiries) {
        return new Day(Duty.MEDIUM, () -> inquiries.isOpen(REGISTER), () -> inquiries.ship(REGISTER));
    }
}
