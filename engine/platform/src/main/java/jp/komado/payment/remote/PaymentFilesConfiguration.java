package jp.komado.payment.remote;

import jp.komado.claims.Payer;
import jp.komado.payment.PaymentDispatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One kind of file for each payer, since each has a channel of its own. */
@Configuration(proxyBeanMethods = false)
class PaymentFilesConfiguration {

    @Bean
    PaymentOrderFile orderFileOfShahoFund(PaymentDispatch dispatch) {
        return new PaymentOrderFile(Payer.SHAHO_FUND, dispatch);
    }

    @Bean
    PaymentOrderFile orderFileOfNhiFederation(PaymentDispatch dispatch) {
        return new PaymentOrderFile(Payer.NHI_FEDERATION, dispatch);
    }
}
