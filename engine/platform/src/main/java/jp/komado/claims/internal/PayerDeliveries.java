package jp.komado.claims.internal;

import java.io.IOException;
import jp.komado.claims.Payer;
import jp.komado.exchange.Delivery;
import jp.komado.exchange.DeliveryReceiver;
import jp.komado.exchange.DeliveryRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The payers' lists, each on the channel of its payer. */
@Configuration(proxyBeanMethods = false)
class PayerDeliveries {

    @Bean
    DeliveryReceiver shahoFundDeliveries(ClaimFiles files) {
        return new FromPayer(Payer.SHAHO_FUND, files);
    }

    @Bean
    DeliveryReceiver nhiFederationDeliveries(ClaimFiles files) {
        return new FromPayer(Payer.NHI_FEDERATION, files);
    }

    private record FromPayer(Payer payer, ClaimFiles files) implements DeliveryReceiver {

        @Override
        public String kind() {
            return "claims-" + payer.code();
        }

        @Override
        public String channel() {
            return "payer-" + payer.code();
        }

        /** A name that is wrong only in the payer's digit is this room's too, so that the refusal can say so. */
        @Override
        public boolean takes(String fileName) {
            return ClaimFiles.takes(fileName);
        }

        @Override
        public int receive(Delivery delivery) throws DeliveryRefused, IOException {
            try {
                return files.receive(payer, delivery.id(), delivery.fileName(), delivery.lines());
            } catch (FileRefused refusal) {
                throw new DeliveryRefused(refusal.getMessage());
            }
        }
    }
}
