package jp.komado.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is and who may sign in. */
@Component
class Welcome {

    /** Written as UTF-8 wherever the machine stands: a console in the C locale would show question marks. */
    private final PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final ApplicationContext context;

    Welcome(ApplicationContext context) {
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void greet() {
        var port = context instanceof ServletWebServerApplicationContext web ? web.getWebServer().getPort() : 0;
        console.println();
        console.println("  Komado  小児慢性特定疾病 医療費支給認定   http://localhost:" + port + "/");
        console.println();
        for (var user : DemoUsers.all()) {
            console.printf("    %-15s %s　%s%n", user.id(), user.name(), user.duty());
        }
        console.println();
        console.println("    合言葉 / password: " + DemoUsers.PASSWORD + "    止める / stop: Ctrl+C");
        console.println();
    }
}
