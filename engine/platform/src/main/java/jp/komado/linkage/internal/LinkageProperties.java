package jp.komado.linkage.internal;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room: how the interface names us and what we ask for, and how long is waited.
 *
 * @param numberSystem 番号体系
 * @param section 照会者部署コード
 * @param user 照会者ユーザーID
 * @param organisation 照会者機関コード
 * @param affair 事務コード
 * @param procedure 事務手続きコード
 * @param inHouseProvider who answers inside the prefecture
 * @param reminderOfficeDays office days after which an answer is chased
 * @param retryDays days after the first inquiry on which a provider is asked again that has not registered its copy yet
 * @param backOff how long is waited after an outage, growing
 * @param manualAnswerDays days after which a provider is phoned that has to approve by hand
 * @param numbersTried how often something is asked at once again before a person looks
 */
@ConfigurationProperties("komado.linkage")
public record LinkageProperties(
    @DefaultValue("01") String numberSystem,
    @DefaultValue("FAMILY-SUPPORT") String section,
    @DefaultValue("KOMADO") String user,
    @DefaultValue("1300010000000000") String organisation,
    @DefaultValue("JM00000000000009") String affair,
    @DefaultValue("JT00000000000001") String procedure,
    @DefaultValue("1300010000000000") String inHouseProvider,
    @DefaultValue("5") int reminderOfficeDays,
    @DefaultValue({"5", "10", "14"}) List<Integer> retryDays,
    @DefaultValue({"PT1H", "PT6H", "P1D"}) List<Duration> backOff,
    @DefaultValue("14") int manualAnswerDays,
    @DefaultValue("3") int numbersTried) {
}
