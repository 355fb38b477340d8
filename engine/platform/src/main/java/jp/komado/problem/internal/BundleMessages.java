package jp.komado.problem.internal;

import java.util.Locale;
import jp.komado.problem.Messages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

@Component
class BundleMessages implements Messages {

    private final MessageSource source;
    private final LocaleResolver locales;

    BundleMessages(MessageSource source, LocaleResolver localeResolver) {
        this.source = source;
        this.locales = localeResolver;
    }

    @Override
    public String text(String key, Object... args) {
        return text(locale(), key, args);
    }

    @Override
    public String text(Locale locale, String key, Object... args) {
        return source.getMessage(key, args, locale);
    }

    @Override
    public boolean has(String key) {
        return source.getMessage(key, null, null, Locale.JAPANESE) != null;
    }

    @Override
    public Locale locale() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return locales.resolveLocale(attributes.getRequest());
        }
        return Locale.JAPANESE;
    }
}
