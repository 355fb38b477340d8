package jp.komado.counterparts.custody;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.komado.counterparts.custody.Warehouse.Certificate;
import jp.komado.counterparts.desk.Channel;
import jp.komado.counterparts.seal.Seal;
import jp.komado.counterparts.shipment.ShipmentFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * ⑰ Sends certificates of destruction, sealed, as soon as boxes have been destroyed; and lets itself be told over HTTP that somebody stood
 * beside, or that a box is odd.
 */
public final class CertificateDesk implements SmartLifecycle {

    public static final String CHANNEL = "custody-contractor";

    private static final Logger LOG = LoggerFactory.getLogger(CertificateDesk.class);
    private static final String END = "\r\n";

    private final List<Channel> channels;
    private final Warehouse warehouse;
    private final TransactionTemplate transactions;
    private final Duration every;
    private ScheduledExecutorService clock;

    public CertificateDesk(List<Channel> channels, Warehouse warehouse, TransactionTemplate transactions, Duration every) {
        this.channels = List.copyOf(channels);
        this.warehouse = warehouse;
        this.transactions = transactions;
        this.every = every;
    }

    /** Sends what is due. A certificate that was written and not noted is written again, and refused there as the same file. */
    public synchronized void send() {
        channels.stream().filter(channel -> channel.name().equals(CHANNEL) && channel.isReady()).forEach(channel ->
            warehouse.due().forEach(certificate -> {
                channel.put("disposal_" + certificate.number() + ".csv.p7m", new Seal(channel.keys()).close(content(certificate)));
                transactions.executeWithoutResult(status -> warehouse.sent(certificate));
            }));
    }

    private static byte[] content(Certificate certificate) {
        var text = new StringBuilder("H,").append(certificate.number()).append(',').append(certificate.order()).append(',')
            .append(DateTimeFormatter.BASIC_ISO_DATE.format(certificate.dated())).append(",2,架空製紙株式会社 溶解工場,架空倉庫株式会社,")
            .append(certificate.boxes().size()).append(END);
        certificate.boxes().forEach(box -> text.append("D,").append(box).append(END));
        return text.append("T,").append(certificate.boxes().size()).append(END).toString().getBytes(ShipmentFile.CP932);
    }

    /** The addresses: the book of boxes, the end of an order's boxes, oddities. */
    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
            .filter((request, next) -> isFromElsewhere(request) ? ServerResponse.status(403).build() : next.handle(request))
            .GET("/custody", request -> ServerResponse.ok().body(warehouse.book()))
            .POST("/custody/destroyed", this::destroyed)
            .POST("/custody/oddities", this::odd)
            .onError(IllegalArgumentException.class, (error, request) -> ServerResponse.badRequest()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(String.valueOf(error.getMessage())))
            .build();
    }

    /** A page of somebody else that a browser shows must not push buttons here. */
    private static boolean isFromElsewhere(ServerRequest request) {
        var site = request.headers().firstHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none") && !request.method().name().equals("GET");
    }

    private ServerResponse destroyed(ServerRequest request) {
        var order = request.param("order").orElseThrow(() -> new IllegalArgumentException("依頼番号がありません"));
        var day = request.param("on").map(CertificateDesk::day).orElseThrow(() -> new IllegalArgumentException("処分した日がありません"));
        return Boolean.TRUE.equals(transactions.execute(status -> warehouse.destroyed(order, day))) ? ServerResponse.ok().body(Map.of("order", order))
            : ServerResponse.notFound().build();
    }

    private static LocalDate day(String text) {
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")) {
            throw new IllegalArgumentException("日付が読めません");
        }
        return LocalDate.parse(text);
    }

    private ServerResponse odd(ServerRequest request) {
        var box = request.param("box").filter(text -> text.matches("BX[0-9]{8}")).orElseThrow(() -> new IllegalArgumentException("箱番号が読めません"));
        var oddity = Oddity.valueOf(request.param("oddity").orElse(""));
        transactions.executeWithoutResult(status -> warehouse.makeOdd(box, oddity));
        return ServerResponse.ok().body(Map.of("box", box, "oddity", oddity));
    }

    private void sendAndReport() {
        try {
            send();
        } catch (RuntimeException e) {
            LOG.error("No certificate leaves this time; the next time begins anew", e);
        }
    }

    @Override
    public void start() {
        if (!every.isZero()) {
            clock = Executors.newSingleThreadScheduledExecutor();
            clock.scheduleWithFixedDelay(this::sendAndReport, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        if (clock != null) {
            clock.shutdown();
            clock = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
