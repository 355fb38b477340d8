package jp.komado.linkage.remote;

import java.time.Clock;
import jp.komado.linkage.Stage;
import jp.komado.linkage.internal.LinkageAnswers;
import jp.komado.linkage.internal.CodeStore;
import jp.komado.linkage.internal.InquiryStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two kinds of inquiry, which differ by whom they ask only. */
@Configuration(proxyBeanMethods = false)
class InquiryKinds {

    @Bean
    InformationInquiry inHouseInquiry(LinkageLayout layout, InquiryStore inquiries, CodeStore codes, LinkageAnswers answers, Clock clock) {
        return new InformationInquiry(Stage.IN_HOUSE, layout, inquiries, codes, answers, clock.getZone());
    }

    @Bean
    InformationInquiry outsideInquiry(LinkageLayout layout, InquiryStore inquiries, CodeStore codes, LinkageAnswers answers, Clock clock) {
        return new InformationInquiry(Stage.OUTSIDE, layout, inquiries, codes, answers, clock.getZone());
    }
}
