package jp.komado.dossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.komado.calendar.DateText;
import jp.komado.problem.Messages;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Turns parameters of the timeline into text that can be stored, and entries into sentences of the reader's language. */
@Component
class TimelineText {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MESSAGE = Pattern.compile("msg:[A-Za-z0-9_.\\-]+");
    private static final int PREFIX = "msg:".length();

    private final Messages messages;

    TimelineText(Messages messages) {
        this.messages = messages;
    }

    /** Enums become message keys of their room: {@code dossier.Channel.PORTAL}. */
    String store(@Nullable Object parameter) {
        if (parameter == null) {
            return "";
        }
        if (parameter instanceof Enum<?> value) {
            return "msg:" + keyOf(value);
        }
        if (parameter instanceof Collection<?> several) {
            return several.stream().map(this::store).collect(Collectors.joining(","));
        }
        return parameter.toString();
    }

    String read(String key, List<String> parameters) {
        return messages.text(key, parameters.stream().map(this::show).toArray());
    }

    private String show(String stored) {
        if (stored.startsWith("msg:") && stored.contains(",")) {
            var between = english() ? ", " : "、";
            return Arrays.stream(stored.split(",")).map(this::show).collect(Collectors.joining(between));
        }
        if (MESSAGE.matcher(stored).matches()) {
            var key = stored.substring(PREFIX);
            return messages.has(key) ? messages.text(key) : key.substring(key.lastIndexOf('.') + 1);
        }
        if (DATE.matcher(stored).matches()) {
            return DateText.of(LocalDate.parse(stored), messages.locale());
        }
        return stored;
    }

    private boolean english() {
        return Locale.ENGLISH.getLanguage().equals(messages.locale().getLanguage());
    }

    /** The message key of an enum's value. */
    static String keyOf(Enum<?> value) {
        var type = value.getDeclaringClass();
        var room = type.getPackageName().substring("jp.komado.".length()).split("\\.")[0];
        return room + "." + type.getSimpleName() + "." + value.name();
    }
}
