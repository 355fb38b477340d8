package jp.komado.counterparts.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import jp.komado.counterparts.shipment.ShipmentFile;
import jp.komado.counterparts.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The payers confirm orders, the bank carries out transfers, and neither pays anything twice. */
class MoneyTest {

    private static final LocalDate DAY = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3);

    @RegisterExtension
    private final World world = new World();

    @Test
    void an_order_is_confirmed_to_the_yen_and_asked_for_again_is_not_paid_again() throws Exception {
        world.send("payer-1", "2026P00001", "payment-order-1", "00000007,P2026-10-1,1,202610,3,87940,300,88240,1,1,20261124,0,0");
        world.send("payer-1", "2026P00002", "payment-order-1", "00000008,P2026-10-1,1,202610,3,87940,300,88240,1,1,20261124,0,0");

        assertThat(world.answered("payer-1")).containsExactly("00000007,P2026-10-1,88240,20261124,K00000007", "00000008,P2026-10-1,0,20261124,K00000008");
        assertThat(world.bean(MoneyBook.class).totals()).containsExactly(new MoneyBook.Total("payment-order-1", 1, 88_240, 0, 1));
    }

    @Test
    void a_transfer_arrives_once_and_comes_back_from_an_account_that_does_not_take_it() throws Exception {
        bank("2026B00001", 11, "7654321", 7_000, 202600012);
        bank("2026B00002", 12, "7654902", 5_000, 202600013);
        bank("2026B00003", 13, "7654321", 5_000, 202600013);
        bank("2026B00004", 14, "7654321", 7_000, 202600012);

        var day = DAY.format(DateTimeFormatter.BASIC_ISO_DATE);
        assertThat(world.answered("bank")).containsExactly("00000011,1,7000," + day + ",", "00000012,2,5000," + day + ",2", "00000013,1,5000," + day + ",",
            "00000014,2,7000," + day + ",9");
        assertThat(world.bean(MoneyBook.class).totals()).containsExactly(new MoneyBook.Total("refund-transfer", 2, 12_000, 1, 1));
    }

    @Test
    void a_transfer_file_whose_totals_do_not_meet_is_not_taken() throws Exception {
        var file = file(21, "7654321", 7_000, 202600021).replace("8000001000000007000", "8000001000000007001");

        world.put("bank", "2026B00005.refund-transfer.p7m", world.platformSeal().close(file.getBytes(ShipmentFile.CP932)));
        world.round();

        assertThat(world.answerFiles("bank")).isEmpty();
        assertThat(world.bean(MoneyBook.class).totals()).isEmpty();
    }

    private void bank(String shipment, long inquiry, String account, long yen, long decision) throws Exception {
        world.put("bank", shipment + ".refund-transfer.p7m", world.platformSeal().close(file(inquiry, account, yen, decision).getBytes(ShipmentFile.CP932)));
        world.round();
    }

    private static String file(long inquiry, String account, long yen, long decision) {
        var header = "1210" + "1300010000" + pad("ﾄｳｷﾖｳﾄ", 40) + DAY.format(DateTimeFormatter.ofPattern("MMdd")) + "0001" + pad("ﾐｽﾞﾎ", 15) + "110"
            + pad("ﾄﾁﾖｳ", 15) + "2" + "0012345" + pad("", 17);
        var data = "2" + "0005" + pad("ﾐﾂﾋﾞｼUFJ", 15) + "120" + pad("ﾂｷｼﾞ", 15) + "0000" + "1" + account + pad("ﾀｶﾊｼ ﾐｻｷ", 30)
            + "%010d".formatted(yen) + "0" + "%010d".formatted(decision) + "%010d".formatted(inquiry) + "7" + " " + pad("", 7);
        return header + "\r\n" + data + "\r\n" + "8000001" + "%012d".formatted(yen) + pad("", 101) + "\r\n" + "9" + pad("", 119) + "\r\n";
    }

    private static String pad(String text, int length) {
        return text + " ".repeat(length - text.length());
    }
}
