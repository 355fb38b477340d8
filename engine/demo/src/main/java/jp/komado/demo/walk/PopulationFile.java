package jp.komado.demo.walk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import jp.komado.demo.population.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells the outside world who lives in the prefecture, before anybody is asked about. */
@Component
class PopulationFile {

    private final JdbcTemplate jdbc;
    private final InventedApplications invented;
    private final ObjectMapper json;
    private final Path file;

    PopulationFile(JdbcTemplate jdbc, InventedApplications invented, ObjectMapper json, @Value("${komado.demo.population-file}") Path file) {
        this.jdbc = jdbc;
        this.invented = invented;
        this.json = json;
        this.file = file;
    }

    /** Written at each start, for the day on which the loading began; where nothing is loaded the first one stays. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void write() throws IOException {
        var begun = jdbc.queryForList("select day from demo.prefecture", LocalDate.class).stream().findFirst();
        if (begun.isEmpty() && Files.exists(file)) {
            return;
        }
        var applications = invented.countedBackFrom(begun.orElseGet(invented::today));
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, Register.of(applications).stream().map(this::line).collect(Collectors.joining("\n", "", "\n")));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private String line(Map<String, Object> person) {
        try {
            return json.writeValueAsString(person);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
