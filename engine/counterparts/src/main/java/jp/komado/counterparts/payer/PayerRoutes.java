package jp.komado.counterparts.payer;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import jp.komado.counterparts.web.Routes;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The payers' part of the control interface. */
public class PayerRoutes {

    private static final int MOST_PER_HOLDER = 5;

    private final Payers payers;

    public PayerRoutes(Payers payers) {
        this.payers = payers;
    }

    /** The table of addresses. */
    public RouterFunction<ServerResponse> all() {
        return RouterFunctions.route()
            .filter((request, next) -> Routes.isFromElsewhere(request) ? ServerResponse.status(403).build() : next.handle(request))
            .POST("/payers/{payer}/claims", this::deliver)
            .POST("/payers/{payer}/files/{name}", this::file)
            .onError(IllegalArgumentException.class, (error, request) -> ServerResponse.badRequest()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(error.getMessage()))
            .build();
    }

    private ServerResponse deliver(ServerRequest request) throws Exception {
        var holders = new String(request.body(byte[].class), StandardCharsets.UTF_8);
        int perHolder = number(request.param("per-holder").orElse("2"));
        return ServerResponse.ok().body(payers.deliver(number(request.pathVariable("payer")), billing(request), holders,
            Math.max(0, Math.min(MOST_PER_HOLDER, perHolder)), request.param("odd").orElse("")));
    }

    private ServerResponse file(ServerRequest request) throws Exception {
        payers.deliver(number(request.pathVariable("payer")), request.pathVariable("name"), request.body(byte[].class));
        return ServerResponse.ok().body(Map.of("fileName", request.pathVariable("name")));
    }

    private static YearMonth billing(ServerRequest request) {
        try {
            return YearMonth.parse(request.param("billing").orElse(""));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("billing は 2026-10 の形で指定します");
        }
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("数字ではありません");
        }
        return Integer.parseInt(text);
    }
}
