package jp.komado.architecture;

import jp.komado.KomadoApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void rooms_use_only_the_public_types_of_the_rooms_they_may_know_and_there_is_no_cycle() {
        ApplicationModules.of(KomadoApplication.class).verify();
    }
}
