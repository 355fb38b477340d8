package jp.komado.demo;

import jp.komado.demo.outside.Counterparts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is and who may sign in. */
@Component
class Welcome {

    private final Console console;
    private final ApplicationContext context;
    private final Counterparts counterparts;

    Welcome(Console console, ApplicationContext context, Counterparts counterparts) {
        this.console = console;
        this.context = context;
        this.counterparts = counterparts;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void greet() {
        var port = context instanceof ServletWebServerApplicationContext web ? web.getWebServer().getPort() : 0;
        console.line("");
        console.line("Komado  小児慢性特定疾病 医療費支給認定   http://localhost:" + port + "/");
        console.line("相手方（住基ネット・連携サーバー・保険者） / the outside world   " + counterparts.address());
        console.line("");
        for (var user : DemoUsers.all()) {
            console.line("  %-15s %s　%s".formatted(user.id(), user.name(), user.duty()));
        }
        console.line("");
        console.line("  合言葉 / password: " + DemoUsers.PASSWORD + "    止める / stop: Ctrl+C");
        console.line("");
    }
}
