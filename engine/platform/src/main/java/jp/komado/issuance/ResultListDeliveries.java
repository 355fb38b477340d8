package jp.komado.issuance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.calendar.FiscalYear;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Municipalities;
import jp.komado.dossier.Municipality;
import jp.komado.dossier.Timeline;
import jp.komado.issuance.internal.ResultListCsv;
import jp.komado.issuance.internal.ResultListPaper;
import jp.komado.issuance.internal.ResultListWords;
import jp.komado.lot.ItemResult;
import jp.komado.lot.LotItem;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑪' The monthly lists on their way: sent under a number by the prefecture, confirmed line by line by the municipality. */
@Service
@Transactional
public class ResultListDeliveries {

    private static final String KIND = "result-list";
    private static final String STEP = "⑪'";
    /** A municipality's code without its check digit. */
    private static final int CODE_LENGTH = 5;

    private final ResultListDeliveryRepository deliveries;
    private final ResultListEntryRepository entries;
    private final ResultLists resultLists;
    private final Lots lots;
    private final Municipalities municipalities;
    private final Papers papers;
    private final Issuer issuer;
    private final ResultListWords words;
    private final Timeline timeline;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Clock clock;

    ResultListDeliveries(ResultListDeliveryRepository deliveries, ResultListEntryRepository entries, ResultLists resultLists, Lots lots,
                         Municipalities municipalities, Papers papers, Issuer issuer, ResultListWords words, Timeline timeline,
                         PersonalDataGate gate, Rights rights, CurrentUsers currentUsers, Clock clock) {
        this.deliveries = deliveries;
        this.entries = entries;
        this.resultLists = resultLists;
        this.lots = lots;
        this.municipalities = municipalities;
        this.papers = papers;
        this.issuer = issuer;
        this.words = words;
        this.timeline = timeline;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.clock = clock;
    }

    /**
     * Sends what a month has for one municipality, or for all. What is listed afterwards goes with a further list of the same month.
     *
     * @return the lists that were sent
     */
    public List<UUID> send(YearMonth month, @Nullable String municipalityCode) {
        rights.demand(Right.RESULT_LIST_SEND);
        new FieldErrors()
            .demand(!month.isAfter(YearMonth.now(clock)), "/month", "future-date")
            .demand(municipalityCode == null || municipalities.find(municipalityCode).isPresent(), "/municipalityCode", "issuance.field.no-municipality")
            .refuseRequest();
        var codes = municipalityCode == null ? municipalities.all().stream().map(Municipality::code).toList() : List.of(municipalityCode);
        var sent = new ArrayList<UUID>();
        for (var code : codes) {
            var waiting = entries.findByListMonthAndMunicipalityCodeAndDeliveryIdIsNullOrderByListedOnAscIdAsc(month.atDay(1), code);
            if (!waiting.isEmpty()) {
                sent.add(send(month, code, waiting));
            }
        }
        if (sent.isEmpty()) {
            throw Problem.conflict("issuance.problem.nothing-to-send");
        }
        return sent;
    }

    private UUID send(YearMonth month, String code, List<ResultListEntry> waiting) {
        var fiscalYear = FiscalYear.of(LocalDate.now(clock)).value();
        var number = String.format("%d-%s-%02d", fiscalYear, code.substring(0, CODE_LENGTH), lots.nextNumber(KIND + ":" + fiscalYear + ":" + code));
        var lot = lots.open(KIND, number);
        var delivery = deliveries.saveAndFlush(new ResultListDelivery(lot.id(), number, code, month, clock.instant(), currentUsers.require().id()));
        for (var entry : waiting) {
            entry.sentWith(delivery.id());
            lots.add(lot.id(), entry.caseId());
            timeline.add(entry.caseId(), STEP, "issuance.timeline.list-sent", number);
        }
        gate.change(look(Right.RESULT_LIST_SEND, waiting), "sent");
        return delivery.id();
    }

    /** The municipality confirms the list; what it remarks on a line stays beside the line. */
    public void confirm(UUID deliveryId, long version, Map<UUID, String> remarks) {
        rights.demand(Right.RESULT_LIST_CONFIRM);
        var delivery = own(deliveryId);
        if (delivery.version() != version) {
            throw Problem.stale(null);
        }
        var lines = entries.findByDeliveryIdOrderByListedOnAscIdAsc(deliveryId);
        var known = lines.stream().map(ResultListEntry::caseId).collect(Collectors.toSet());
        new FieldErrors().demand(known.containsAll(remarks.keySet()), "/remarks", "issuance.field.not-on-list").refuseRequest();
        var user = currentUsers.require().id();
        delivery.confirm(clock.instant(), user);
        for (var line : lines) {
            var remark = remarks.get(line.caseId());
            lots.settle(delivery.lotId(), line.caseId(), remark == null ? ItemResult.DONE : ItemResult.MISSING, null, remark, user);
            timeline.add(line.caseId(), STEP, remark == null ? "issuance.timeline.list-confirmed" : "issuance.timeline.list-remarked", delivery.number());
        }
        gate.change(look(Right.RESULT_LIST_CONFIRM, lines), "confirmed");
    }

    /** A sent list as PDF. */
    @Transactional(readOnly = true)
    public byte[] pdf(UUID deliveryId) {
        var delivery = own(deliveryId);
        return show(delivery, () -> {
            var municipality = municipalities.require(delivery.municipalityCode()).name();
            var sentOn = LocalDate.ofInstant(delivery.sentAt(), clock.getZone());
            return papers.pdf(new ResultListPaper(delivery.number(), sentOn, municipality, delivery.month(), issuer, words.rows(lines(delivery))));
        });
    }

    /** A sent list as CSV for the municipality's own system: UTF-8 with a mark, so that spreadsheets read it rightly. */
    @Transactional(readOnly = true)
    public byte[] csv(UUID deliveryId) {
        var delivery = own(deliveryId);
        return show(delivery, () -> ResultListCsv.of(delivery.number(), words.rows(lines(delivery))).getBytes(StandardCharsets.UTF_8));
    }

    /** Number of a sent list, for its file's name. */
    @Transactional(readOnly = true)
    public String number(UUID deliveryId) {
        return own(deliveryId).number();
    }

    /** What was sent to a municipality in a month. */
    @Transactional(readOnly = true)
    public List<Sent> of(YearMonth month, String municipalityCode) {
        return deliveries.findByListMonthAndMunicipalityCodeOrderByNumberAsc(month.atDay(1), municipalityCode).stream().map(this::sent).toList();
    }

    private Sent sent(ResultListDelivery delivery) {
        var items = lots.find(delivery.lotId()).items();
        var remarks = items.stream().filter(item -> item.note() != null).collect(Collectors.toMap(LotItem::subjectId, LotItem::note));
        return new Sent(delivery.id(), delivery.version(), delivery.number(), delivery.state().name(), items.stream().map(LotItem::subjectId).toList(),
            delivery.sentAt(), delivery.sentBy(), delivery.confirmedAt(), delivery.confirmedBy(), remarks);
    }

    private byte[] show(ResultListDelivery delivery, Supplier<byte[]> file) {
        var lines = entries.findByDeliveryIdOrderByListedOnAscIdAsc(delivery.id());
        return gate.show(look(Right.RESULT_LIST_READ, lines), file);
    }

    private List<ResultList.Line> lines(ResultListDelivery delivery) {
        return resultLists.linesOf(entries.findByDeliveryIdOrderByListedOnAscIdAsc(delivery.id()));
    }

    private Look look(Right right, List<ResultListEntry> about) {
        return new Look(right, Purpose.CASE_WORK, "result-list", null, resultLists.logKeysOf(about));
    }

    /** Another municipality's list is as good as none, but the attempt is on record. */
    private ResultListDelivery own(UUID deliveryId) {
        rights.demand(Right.RESULT_LIST_READ);
        var delivery = deliveries.findById(deliveryId).orElseThrow(() -> Problem.notFound("issuance.problem.no-list"));
        if (!rights.inScope(currentUsers.require(), delivery.municipalityCode())) {
            gate.refused(Look.at(Right.RESULT_LIST_READ, Purpose.CASE_WORK, "result-list"));
            throw Problem.notFound("issuance.problem.no-list");
        }
        return delivery;
    }

    /**
     * A list that was sent.
     *
     * @param cases   the cases on it, in its order
     * @param remarks what the municipality remarked, by case
     */
    public record Sent(UUID id, long version, String number, String state, List<UUID> cases, Instant sentAt, String sentBy,
                       @Nullable Instant confirmedAt, @Nullable String confirmedBy, Map<UUID, String> remarks) {
    }
}
