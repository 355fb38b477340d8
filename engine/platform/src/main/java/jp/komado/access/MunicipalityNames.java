package jp.komado.access;

import java.util.Optional;

/** Port to whoever keeps the municipalities: the name that goes with a user's municipality code. */
public interface MunicipalityNames {

    Optional<String> nameOf(String municipalityCode);
}
