package jp.komado.counterparts.money;

import java.util.Map;
import jp.komado.counterparts.web.Routes;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The book of money over HTTP. */
public class MoneyRoutes {

    private final MoneyBook book;

    public MoneyRoutes(MoneyBook book) {
        this.book = book;
    }

    /** The table of addresses. */
    public RouterFunction<ServerResponse> all() {
        return RouterFunctions.route()
            .filter((request, next) -> Routes.isFromElsewhere(request) ? ServerResponse.status(403).build() : next.handle(request))
            .GET("/money", request -> ServerResponse.ok().body(Map.of("totals", book.totals())))
            .build();
    }
}
