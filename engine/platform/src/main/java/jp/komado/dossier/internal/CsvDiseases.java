package jp.komado.dossier.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.dossier.DiseaseGroup;
import jp.komado.dossier.Diseases;
import jp.komado.dossier.ListedDisease;
import jp.komado.text.SearchText;
import org.springframework.stereotype.Component;

/** The groups and diseases from the reference files {@code disease-groups.csv} and {@code diseases.csv}. */
@Component
public class CsvDiseases implements Diseases {

    private final List<DiseaseGroup> groups;
    private final Map<String, DiseaseGroup> groupsByCode;
    private final Map<String, ListedDisease> byCode;
    private final List<Indexed> index;

    public CsvDiseases() {
        groups = ReferenceFile.read("reference/disease-groups.csv", row ->
            new DiseaseGroup(row.get("code"), row.get("name"), row.get("nameEn")));
        groupsByCode = groups.stream().collect(Collectors.toUnmodifiableMap(DiseaseGroup::code, Function.identity()));
        var diseases = ReferenceFile.read("reference/diseases.csv", row ->
            new ListedDisease(row.get("code"), row.get("code").substring(0, 2), row.get("name"), row.get("kana")));
        byCode = diseases.stream().collect(Collectors.toUnmodifiableMap(ListedDisease::code, Function.identity()));
        index = diseases.stream().map(Indexed::of).toList();
    }

    @Override
    public List<DiseaseGroup> groups() {
        return groups;
    }

    @Override
    public Optional<DiseaseGroup> group(String code) {
        return Optional.ofNullable(groupsByCode.get(code));
    }

    @Override
    public Optional<ListedDisease> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<ListedDisease> search(String text, int limit) {
        var wanted = SearchText.normalize(text);
        return index.stream()
            .filter(entry -> entry.matches(wanted))
            .sorted(Comparator.comparingInt((Indexed entry) -> entry.rank(wanted)).thenComparing(e -> e.disease.code()))
            .limit(limit)
            .map(Indexed::disease)
            .toList();
    }

    private record Indexed(ListedDisease disease, String name, String kana) {

        static Indexed of(ListedDisease disease) {
            return new Indexed(disease, SearchText.normalize(disease.name()), SearchText.normalize(disease.kana()));
        }

        boolean matches(String wanted) {
            return name.contains(wanted) || kana.contains(wanted) || disease.code().startsWith(wanted);
        }

        int rank(String wanted) {
            return name.startsWith(wanted) || kana.startsWith(wanted) ? 0 : 1;
        }
    }
}
