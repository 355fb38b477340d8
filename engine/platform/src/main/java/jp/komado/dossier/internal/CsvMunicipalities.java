package jp.komado.dossier.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.dossier.Municipalities;
import jp.komado.dossier.Municipality;
import org.springframework.stereotype.Component;

/** The municipalities from the reference file {@code reference/municipalities.csv}. */
@Component
public class CsvMunicipalities implements Municipalities {

    private final List<Municipality> all;
    private final Map<String, Municipality> byCode;

    public CsvMunicipalities() {
        this.all = ReferenceFile.read("reference/municipalities.csv", row ->
            new Municipality(row.get("code"), row.get("name"), row.get("kana"), row.get("nameEn")));
        this.byCode = all.stream().collect(Collectors.toUnmodifiableMap(Municipality::code, Function.identity()));
    }

    @Override
    public Optional<Municipality> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Municipality> all() {
        return all;
    }
}
