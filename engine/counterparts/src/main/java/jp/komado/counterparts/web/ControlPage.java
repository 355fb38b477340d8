package jp.komado.counterparts.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.counterparts.book.Ledger;
import jp.komado.counterparts.fault.Script;
import org.springframework.web.util.HtmlUtils;

/** The one page from which the outside world is watched and disturbed. */
final class ControlPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));
    private static final Map<String, String> KINDS = Map.of("identity-confirmation", "本人確認（④）", "number-look-up", "個人番号の検索（④'）",
        "code-acquisition", "符号の取得（⑤）", "in-house-inquiry", "庁内照会（⑥）", "outside-inquiry", "庁外照会（⑦）",
        "copy-registration", "副本登録（⑫）", "provision-answer", "提供の回答（⑫）");
    private static final Map<String, String> STATES = Map.of("ACCEPTED", "受領", "REPEATED", "重複", "REFUSED", "拒否", "OPEN", "回答前", "INTERIM",
        "途中回答", "SILENT", "回答しない", "ANSWERED", "回答済み", "COLLECTED", "返送済み");
    private static final String STYLE = """
        body{font-family:sans-serif;margin:1.5rem;color:#1a1a1a;max-width:80rem}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
        table{border-collapse:collapse;width:100%}caption{text-align:left;color:#444;padding:.25rem 0}
        th,td{border:1px solid #b3b3b3;padding:.25rem .5rem;text-align:left;font-size:.9rem}th{background:#f2f2f2}td.n{text-align:right}
        textarea{width:100%;font-family:monospace;font-size:.9rem}button{font-size:1rem;padding:.35rem 1rem;margin-right:.5rem}
        form{display:inline-block;margin:.25rem 0}form.wide{display:block}.note{border-left:4px solid #0017c1;padding:.25rem .75rem}
        .bad{border-left:4px solid #c00;padding:.25rem .75rem;font-weight:bold}""";

    private ControlPage() {
    }

    static String html(Ledger.Everything book, Script script, String text, int people, String message) {
        var html = new StringBuilder("<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>相手方</title><style>").append(STYLE)
            .append("</style></head><body><main><h1>相手方（住基ネット・連携サーバー・保険者）</h1>");
        if (!message.isEmpty()) {
            html.append("<p class=\"bad\" role=\"alert\">").append(escape(message)).append("</p>");
        }
        html.append("<p class=\"note\">架空の住民 ").append(people).append(" 人を知っています。障害は<strong>").append(script.on() ? "あり" : "なし")
            .append("</strong>です。</p>").append(button("/faults/on", "障害を起こす")).append(button("/faults/off", "障害を止める"))
            .append(button("/answers/release", "すべて今すぐ回答する"));
        html.append("<form method=\"post\" action=\"/answers/release\"><label>照会番号 <input name=\"inquiry\" inputmode=\"numeric\" size=\"9\" required></label> ")
            .append("<button>この照会に回答する</button></form>");
        html.append("<h2>台帳の合計</h2>").append(table("種別ごと", List.of("種別", "照会", "回答済み", "途中回答", "回答前", "回答しない", "再照会"), book.totals(),
            total -> List.of(kind(total.kind()), total.asked(), total.answered(), total.interim(), total.open(), total.silent(), total.askedAgain())));
        html.append("<h2>受け取った送付</h2>").append(table("新しい順、50件まで", List.of("送付番号", "種別", "件数", "状態", "理由", "受領"), book.shipments(),
            shipment -> List.of(or(shipment.number()), kind(shipment.kind()), shipment.records(), state(shipment.state()), or(shipment.reason()),
                time(shipment.receivedAt()))));
        html.append("<h2>照会</h2>").append(table("番号の大きい順、50件まで", List.of("照会番号", "種別", "送付番号", "状態", "結果", "障害", "受領", "回答"),
            book.inquiries(), inquiry -> List.of(inquiry.number(), kind(inquiry.kind()), inquiry.shipment(), state(inquiry.state()), or(inquiry.code()),
                or(inquiry.fault()), time(inquiry.receivedAt()), time(inquiry.answeredAt()))));
        html.append("<h2>返したファイル</h2>").append(table("新しい順、50件まで", List.of("ファイル", "件数", "障害", "書込み"), book.files(),
            file -> List.of(file.fileName(), file.records(), or(file.fault()), time(file.writtenAt()))));
        html.append("<h2>保険者への照会文書</h2>").append(table("新しい順、50件まで", List.of("照会番号", "状態", "回答", "受領回数", "受領", "返送"), book.letters(),
            letter -> List.of(letter.code(), state(letter.state()), letter.category(), letter.times(), time(letter.receivedAt()),
                time(letter.collectedAt()))));
        html.append("<h2>中間サーバーの副本（⑫）</h2>").append(table("記録番号の順、50件まで", List.of("記録番号", "内容", "自動応答", "登録回数"), book.copies(),
            copy -> List.of(copy.recordKey(), copy.content(), copy.answerOff() ? "不可" : "する", copy.registrations())));
        html.append("<form method=\"post\" action=\"/provisions\"><label>提供先 <input name=\"recipient\" size=\"3\" value=\"1\" required></label> ")
            .append("<label>機関コード <input name=\"body\" size=\"17\" value=\"1400020000000000\" required></label> ")
            .append("<label>記録番号 <input name=\"key\" inputmode=\"numeric\" size=\"11\" required></label> <button>副本を照会する</button></form>");
        html.append("<h2>副本への照会（⑫）</h2>").append(table("新しい順、50件まで", List.of("番号", "提供先", "機関", "記録番号", "応答", "職員の回答"),
            book.requests(), request -> List.of(request.reference(), request.recipient(), request.body(), request.recordKey(),
                request.byPerson() ? "職員" : "自動", request.answer() == null ? "" : request.answer().equals("Y") ? "提供" : "提供しない")));
        return html.append("<h2>遅れと障害の台本</h2><form class=\"wide\" method=\"post\" action=\"/faults\"><label for=\"script\">JSON（kind：種別、share：百分率、")
            .append("fault：障害、seconds：秒）</label><textarea id=\"script\" name=\"script\" rows=\"20\" spellcheck=\"false\">").append(escape(text))
            .append("</textarea><p><button>この台本にする</button></p></form></main></body></html>").toString();
    }

    private static String button(String action, String label) {
        return "<form method=\"post\" action=\"" + action + "\"><button>" + label + "</button></form>";
    }

    private static <T> String table(String caption, List<String> heads, List<T> rows, Function<T, List<Object>> cells) {
        var head = heads.stream().map(name -> "<th scope=\"col\">" + name + "</th>").collect(Collectors.joining());
        var body = rows.stream().map(row -> "<tr>" + cells.apply(row).stream().map(ControlPage::cell).collect(Collectors.joining()) + "</tr>")
            .collect(Collectors.joining());
        var empty = rows.isEmpty() ? "<tr><td colspan=\"" + heads.size() + "\">まだありません</td></tr>" : body;
        return "<table><caption>" + caption + "</caption><thead><tr>" + head + "</tr></thead><tbody>" + empty + "</tbody></table>";
    }

    private static String cell(Object value) {
        return value instanceof Number ? "<td class=\"n\">" + value + "</td>" : "<td>" + escape(value.toString()) + "</td>";
    }

    private static String kind(String kind) {
        return kind == null ? "" : KINDS.getOrDefault(kind, kind);
    }

    private static String state(String state) {
        return STATES.getOrDefault(state, state);
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    private static String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
