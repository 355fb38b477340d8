package jp.komado.counterparts.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.komado.counterparts.book.Ledger;
import jp.komado.counterparts.copies.CopyDesk;
import jp.komado.counterparts.desk.Health;
import jp.komado.counterparts.desk.Releases;
import jp.komado.counterparts.fault.Script;
import jp.komado.counterparts.fault.Scripts;
import jp.komado.counterparts.insurer.LetterScanner;
import jp.komado.counterparts.insurer.Letters;
import jp.komado.counterparts.insurer.ReplySheets;
import jp.komado.counterparts.population.Population;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Everything that can be asked over HTTP. */
public class Routes {

    private static final int SHOWN = 50;
    private static final int ALL = 1_000_000;
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Ledger ledger;
    private final Scripts scripts;
    private final Releases releases;
    private final Health health;
    private final Population population;
    private final Letters letters;
    private final CopyDesk copies;
    private final LetterScanner scanner = new LetterScanner();
    private final ReplySheets sheets = new ReplySheets();

    public Routes(Ledger ledger, Scripts scripts, Releases releases, Health health, Population population, Letters letters,
                  CopyDesk copies) {
        this.ledger = ledger;
        this.scripts = scripts;
        this.releases = releases;
        this.health = health;
        this.population = population;
        this.letters = letters;
        this.copies = copies;
    }

    /** The table of addresses. */
    public RouterFunction<ServerResponse> all() {
        return RouterFunctions.route()
            .filter((request, next) -> isFromElsewhere(request) ? ServerResponse.status(403).build() : next.handle(request))
            .GET("/", request -> page(""))
            .GET("/health", request -> ServerResponse.ok().body(health.now()))
            .GET("/book", request -> ServerResponse.ok().body(ledger.read(ALL)))
            .GET("/faults", request -> ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(scripts.text()))
            .POST("/faults", request -> isForm(request) ? script(request) : ServerResponse.ok().body(scripts.replace(request.body(String.class))))
            .POST("/faults/on", request -> switched(true))
            .POST("/faults/off", request -> switched(false))
            .POST("/answers/release", this::release)
            .POST("/provisions", this::provision)
            .POST("/population", request -> ServerResponse.ok().body(Map.of("people",
                population.add(new String(request.body(byte[].class), StandardCharsets.UTF_8)))))
            .POST("/insurers/letters", this::letters)
            .GET("/insurers/replies", this::replies)
            .onError(IllegalArgumentException.class, (error, request) -> refused(error))
            .build();
    }

    /** A page of somebody else that a browser shows must not push buttons here. */
    public static boolean isFromElsewhere(ServerRequest request) {
        var site = request.headers().firstHeader("Sec-Fetch-Site");
        return site != null && !OWN_SITE.contains(site) && !request.method().name().equals("GET");
    }

    private static boolean isForm(ServerRequest request) {
        return request.headers().contentType().filter(MediaType.APPLICATION_FORM_URLENCODED::includes).isPresent();
    }

    private ServerResponse page(String message) {
        return ServerResponse.ok().contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
            .body(ControlPage.html(ledger.read(SHOWN), scripts.current(), scripts.text(), population.size(), message));
    }

    private static ServerResponse refused(Throwable error) {
        return ServerResponse.badRequest().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(error.getMessage());
    }

    private ServerResponse script(ServerRequest request) {
        try {
            scripts.replace(request.param("script").orElse(""));
            return back();
        } catch (IllegalArgumentException refused) {
            return page(refused.getMessage());
        }
    }

    private ServerResponse switched(boolean on) {
        scripts.change(script -> new Script(on, script.seed(), script.seconds(), script.lateSeconds(), script.rules()));
        return back();
    }

    private ServerResponse release(ServerRequest request) {
        var number = request.param("inquiry").filter(text -> !text.isBlank());
        if (number.filter(text -> !text.matches("[0-9]{1,15}")).isPresent()) {
            throw new IllegalArgumentException("照会番号は数字です");
        }
        var count = releases.release(number.map(Long::valueOf).orElse(null));
        return isForm(request) ? back() : ServerResponse.ok().body(Map.of("released", count));
    }

    /** Somebody out there asks about a copy. */
    private ServerResponse provision(ServerRequest request) {
        var recipient = request.param("recipient").filter(text -> text.matches("[12346]|T1"))
            .orElseThrow(() -> new IllegalArgumentException("提供先は1、2、3、4、6、T1のいずれかです"));
        var body = request.param("body").filter(text -> text.matches("[0-9]{16}"))
            .orElseThrow(() -> new IllegalArgumentException("照会者の機関コードは16桁の数字です"));
        if (!copies.ask(recipient, body, request.param("key").orElse(""))) {
            throw new IllegalArgumentException("この記録番号の副本はありません");
        }
        return isForm(request) ? back() : ServerResponse.ok().body(Map.of("asked", true));
    }

    private ServerResponse letters(ServerRequest request) throws ServletException, IOException {
        var scanned = scanner.scan(pdf(request));
        letters.receive(scanned);
        return ServerResponse.ok().body(Map.of("letters", scanned.stream().map(letter -> letter.code()).toList()));
    }

    private static byte[] pdf(ServerRequest request) throws ServletException, IOException {
        if (request.headers().contentType().filter(MediaType.MULTIPART_FORM_DATA::includes).isEmpty()) {
            return request.body(byte[].class);
        }
        List<Part> parts = request.multipartData().values().stream().flatMap(List::stream).toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("ファイルがありません");
        }
        return parts.get(0).getInputStream().readAllBytes();
    }

    private ServerResponse replies(ServerRequest request) {
        var replies = request.param("code").map(letters::again).orElseGet(letters::collect);
        return replies.isEmpty() ? ServerResponse.noContent().build()
            : ServerResponse.ok().contentType(MediaType.APPLICATION_PDF).body(sheets.print(replies));
    }

    private static ServerResponse back() {
        return ServerResponse.seeOther(URI.create("/")).build();
    }
}
