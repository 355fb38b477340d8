package jp.komado.counterparts.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.komado.counterparts.shipment.ShipmentFile;
import jp.komado.counterparts.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ⑰ The contractor stores, sends and destroys by its own book, and judges whoever orders. */
class ContractorTest {

    private static final String CHANNEL = "custody-contractor";
    private static final String ONE = "BX26000018";
    private static final String OTHER = "BX26000026";

    @RegisterExtension
    private final World world = new World();

    @Test
    void boxes_are_stored_on_shelves_sent_back_under_a_way_bill_and_destroyed_with_a_certificate() throws Exception {
        // when
        order("2026C00001", 1, "1", ONE, OTHER);
        order("2026C00002", 2, "2", ONE);
        order("2026C00003", 3, "4", ONE);

        // then
        var lines = world.answered(CHANNEL);
        assertThat(lines.get(0)).matches("00000001,26-C0001,00," + ONE + ",01,[A-Z]-[0-9]{2}-[0-9]{3},,20261123");
        assertThat(lines.get(2)).matches("00000002,26-C0002,00," + ONE + ",01,,8800-[0-9]{6},20261123");
        assertThat(lines.get(3)).isEqualTo("00000003,26-C0003,00," + ONE + ",01,,,20261123");
        assertThat(book().boxes()).extracting(Warehouse.Box::state).containsExactly("OUT", "STORED");
        assertThat(book().complaints()).isEmpty();

        // when
        assertThat(post("/custody/destroyed?order=26-C0003&on=2026-11-25")).isEqualTo(200);
        world.bean(CertificateDesk.class).send();
        world.bean(CertificateDesk.class).send();

        // then
        var certificates = world.answerFiles(CHANNEL).stream().filter(file -> file.name().startsWith("disposal_")).toList();
        assertThat(certificates).extracting(World.AnswerFile::name).containsExactly("disposal_D-26-C0003.csv.p7m");
        assertThat(new String(world.platformSeal().open(certificates.get(0).sealed()), ShipmentFile.CP932))
            .isEqualTo("H,D-26-C0003,26-C0003,20261125,2,架空製紙株式会社 溶解工場,架空倉庫株式会社,1\r\nD," + ONE + "\r\nT,1\r\n");
        assertThat(book().boxes().get(0).state()).isEqualTo("DESTROYED");
    }

    @Test
    void whoever_orders_what_cannot_be_is_told_so_and_stands_in_the_book() throws Exception {
        // when
        order("2026C00001", 1, "1", ONE);
        order("2026C00002", 2, "1", ONE);
        order("2026C00003", 3, "2", OTHER);
        order("2026C00004", 4, "4", ONE);
        world.send(CHANNEL, "2026C00005", Contractor.KIND, "00000005,26-C0005,4,20261123,20261123,,01," + OTHER + "/20300401");

        // then
        var lines = world.answered(CHANNEL);
        assertThat(lines.get(1)).startsWith("00000002,26-C0002,00," + ONE + ",01,");
        assertThat(lines.get(2)).isEqualTo("00000003,26-C0003,00," + OTHER + ",03,,,20261123");
        assertThat(lines.get(3)).isEqualTo("00000004,26-C0004,00," + ONE + ",02,,,20261123");
        assertThat(lines.get(4)).isEqualTo("00000005,26-C0005,90,,,,,20261123");
        assertThat(book().complaints()).extracting(Warehouse.Complaint::complaint).containsExactly("保管中の箱がもう一度預けられた",
            "保管していない箱の取寄を依頼された", "取り寄せていない箱の廃棄を依頼された", "保存期限の前の廃棄を依頼された");
    }

    @Test
    void odd_boxes_are_odd_once() throws Exception {
        // when
        assertThat(post("/custody/oddities?box=" + ONE + "&oddity=OTHER_BOX")).isEqualTo(200);
        assertThat(post("/custody/oddities?box=" + OTHER + "&oddity=TWICE")).isEqualTo(200);
        order("2026C00001", 1, "1", ONE, OTHER);
        assertThat(post("/custody/oddities?box=" + OTHER + "&oddity=LOST")).isEqualTo(200);
        order("2026C00002", 2, "2", OTHER);
        order("2026C00003", 3, "2", OTHER);

        // then
        var boxes = world.answered(CHANNEL).stream().map(line -> line.split(",", -1)).map(fields -> fields[3] + " " + fields[4]).toList();
        assertThat(boxes).containsExactly(OTHER + " 01", OTHER + " 01", OTHER + " 01", OTHER + " 03", OTHER + " 01");
    }

    @Test
    void what_is_no_order_is_refused_and_bad_addresses_are_told() throws Exception {
        // when
        world.send(CHANNEL, "2026C00001", Contractor.KIND, "00000001,26-C0001,9,20261123,20261123,,01," + ONE + "/20300401",
            "00000002,26-C0001,1,20261123,20261123,,02," + ONE + "/20300401", "00000003,26-C0001");

        // then
        assertThat(world.answered(CHANNEL)).allSatisfy(line -> assertThat(line.split(",", -1)[2]).isEqualTo("90"));
        assertThat(book().boxes()).isEmpty();
        assertThat(post("/custody/oddities?box=BX&oddity=LOST")).isEqualTo(400);
        assertThat(post("/custody/oddities?box=" + ONE + "&oddity=BURNED")).isEqualTo(400);
        assertThat(post("/custody/destroyed?order=26-C0001&on=gestern")).isEqualTo(400);
        assertThat(post("/custody/destroyed?order=26-C0001&on=2026-11-23")).isEqualTo(404);
        assertThat(world.get("/custody").body()).contains("\"boxes\":[]");
    }

    private void order(String shipment, int number, String kind, String... boxes) throws Exception {
        var list = String.join(" ", List.of(boxes).stream().map(box -> box + "/20260401").toList());
        world.send(CHANNEL, shipment, Contractor.KIND,
            "%08d,26-C%04d,%s,20261123,20261124,W-0001,%02d,%s".formatted(number, number, kind, boxes.length, list));
    }

    private Warehouse.Book book() {
        return world.bean(Warehouse.class).book();
    }

    private int post(String path) throws Exception {
        return world.post(path, "application/x-www-form-urlencoded", "".getBytes(StandardCharsets.UTF_8)).statusCode();
    }
}
