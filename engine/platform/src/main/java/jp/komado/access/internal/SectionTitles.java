package jp.komado.access.internal;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.komado.access.MunicipalityNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What sections are called in the language of the request; one of which no other name is known keeps its own. */
@Component
public class SectionTitles {

    private final JdbcClient jdbc;
    private final ObjectProvider<MunicipalityNames> municipalities;

    SectionTitles(JdbcClient jdbc, ObjectProvider<MunicipalityNames> municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
    }

    /** All names known in the language of the request, for one answer. */
    public Titles read() {
        if (!Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage())) {
            return new Titles(Map.of(), null);
        }
        Map<String, String> english = jdbc.sql("select section, english from komado.section_title")
                .query((row, n) -> Map.entry(row.getString("section"), row.getString("english"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Titles(english, municipalities.getIfAvailable());
    }

    /**
     * The names that were read.
     *
     * @param municipalities names the offices of municipal staff; null where sections keep their own names
     */
    public record Titles(Map<String, String> english, @Nullable MunicipalityNames municipalities) {

        /** The section of somebody, municipal staff by their municipality where only that has a name in this language. */
        public String of(String section, @Nullable String municipalityCode) {
            if (municipalityCode != null && municipalities != null) {
                return municipalities.nameOf(municipalityCode).orElse(section);
            }
            return english.getOrDefault(section, section);
        }
    }
}
