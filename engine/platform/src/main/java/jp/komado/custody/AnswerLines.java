package jp.komado.custody;

import java.util.List;
import java.util.UUID;
import jp.komado.custody.ContractorAnswer.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the contractor said, kept as it came. */
@Repository
class AnswerLines {

    private final JdbcClient jdbc;

    AnswerLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID orderId, int attempt, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            jdbc.sql("""
                    insert into komado.custody_answer_line (order_id, attempt, position, box_number, result, shelf, way_bill)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                .params(orderId, attempt, i + 1, line.boxNumber(), line.result().name(), line.shelf(), line.wayBill()).update();
        }
    }

    List<Line> of(UUID orderId, int attempt) {
        return jdbc.sql("""
                select box_number, result, shelf, way_bill from komado.custody_answer_line
                where order_id = ? and attempt = ? order by position""")
            .params(orderId, attempt)
            .query((row, position) -> new Line(row.getString("box_number"), BoxResult.valueOf(row.getString("result")), row.getString("shelf"),
                row.getString("way_bill")))
            .list();
    }
}
