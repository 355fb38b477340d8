package jp.komado.problem.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jp.komado.problem.FieldError;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Turns a problem into the body of RFC 9457, in the language of the request. */
@Component
public class ProblemAnswers implements ProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Messages messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ProblemAnswers(Messages messages, LocaleResolver localeResolver, ObjectMapper json) {
        this.messages = messages;
        this.locales = localeResolver;
        this.json = json;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), body(problem, request));
    }

    /** The body of the answer. */
    public ProblemDetail body(Problem problem, HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        ProblemDetail detail = ProblemDetail.forStatus(problem.kind().status());
        detail.setType(URI.create("urn:komado:problem:" + problem.code()));
        detail.setTitle(text(locale, "problem." + problem.kind().code() + ".title", List.of()));
        detail.setDetail(text(locale, problem.key(), problem.args()));
        detail.setInstance(instance(request));
        detail.setProperty("code", problem.code());
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", problem.errors().stream().map(error -> field(error, locale)).toList());
        }
        problem.conflict().ifPresent(conflict -> detail.setProperty("conflict", conflict));
        return detail;
    }

    private FieldAnswer field(FieldError error, Locale locale) {
        String general = "problem.field." + error.code();
        String key = messages.has(error.code()) ? error.code() : messages.has(general) ? general : "problem.field.invalid";
        return new FieldAnswer(error.pointer(), error.code(), text(locale, key, error.args()));
    }

    private String text(Locale locale, String key, List<Object> args) {
        try {
            return messages.text(locale, key, args.toArray());
        } catch (NoSuchMessageException missing) {
            LOG.error("no text for {}", key);
            return key;
        }
    }

    private static URI instance(HttpServletRequest request) {
        try {
            return URI.create(request.getRequestURI());
        } catch (IllegalArgumentException unreadable) {
            return URI.create("/");
        }
    }

    /** One wrong field, as the browser shows it. */
    record FieldAnswer(String pointer, String code, String message) {
    }
}
