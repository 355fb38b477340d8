package jp.komado.counterparts.custody;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.komado.counterparts.office.Inquiry;
import jp.komado.counterparts.office.Office;
import jp.komado.counterparts.office.Reply;
import jp.komado.counterparts.office.Reply.Part;
import jp.komado.counterparts.office.Reply.When;

/** ⑰ 保管委託業者: stores, sends and destroys whole boxes by its own book, which is not the one of whoever orders. */
public final class Contractor implements Office {

    public static final String KIND = "custody-order";

    private static final String DONE = "01";
    private static final String NOT_RECEIVED = "02";
    private static final String UNKNOWN = "03";
    private static final String SEAL_BROKEN = "04";
    private static final int FIELDS = 8;

    private final Warehouse warehouse;

    public Contractor(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        var order = Order.of(inquiry);
        if (order == null || order.isTooEarly()) {
            if (order != null) {
                order.boxes().forEach(box -> warehouse.complain(order.number(), box, "保存期限の前の廃棄を依頼された"));
                warehouse.ordered(inquiry.number(), order.number(), order.kind(), order.boxes(), false);
            }
            return refusal(inquiry);
        }
        warehouse.ordered(inquiry.number(), order.number(), order.kind(), order.boxes(), true);
        var wayBill = order.kind().equals("2") ? warehouse.wayBill() : "";
        var lines = order.boxes().stream().flatMap(box -> line(inquiry, order, box, wayBill).stream()).toList();
        if (order.kind().equals("4")) {
            warehouse.certify(order.number(), order.on(), order.boxes(), null);
        }
        return reply(lines, lines.stream().allMatch(line -> line.split(",", -1)[4].equals(DONE)) ? "DONE" : "DIFFERENT");
    }

    @Override
    public Reply outOfOrder(Inquiry inquiry) {
        return refusal(inquiry);
    }

    private List<String> line(Inquiry inquiry, Order order, String box, String wayBill) {
        var oddity = warehouse.takeOddity(box).orElse(null);
        return switch (order.kind()) {
            case "1", "3" -> stored(inquiry, order, box, oddity);
            case "2" -> List.of(sent(inquiry, order, box, oddity, wayBill));
            default -> List.of(toBeDestroyed(inquiry, order, box));
        };
    }

    private List<String> stored(Inquiry inquiry, Order order, String box, Oddity oddity) {
        if (oddity == Oddity.LOST) {
            return List.of(order.line(inquiry, box, NOT_RECEIVED, "", ""));
        }
        if (oddity == Oddity.SEAL_BROKEN) {
            return List.of(order.line(inquiry, box, SEAL_BROKEN, "", ""));
        }
        var known = warehouse.find(box).orElse(null);
        if (known != null && known.state().equals("STORED")) {
            warehouse.complain(order.number(), box, "保管中の箱がもう一度預けられた");
            return List.of(order.line(inquiry, box, DONE, known.shelf(), ""));
        }
        var shelf = warehouse.store(box);
        var lines = new ArrayList<>(List.of(order.line(inquiry, oddity == Oddity.OTHER_BOX ? Order.another(box) : box, DONE, shelf, "")));
        if (oddity == Oddity.TWICE) {
            lines.add(order.line(inquiry, box, DONE, "Z-99-999", ""));
        }
        return lines;
    }

    private String sent(Inquiry inquiry, Order order, String box, Oddity oddity, String wayBill) {
        var stored = warehouse.find(box).filter(one -> one.state().equals("STORED")).isPresent();
        if (!stored) {
            warehouse.complain(order.number(), box, "保管していない箱の取寄を依頼された");
        }
        if (!stored || oddity == Oddity.LOST) {
            return order.line(inquiry, box, UNKNOWN, "", "");
        }
        warehouse.out(box);
        return order.line(inquiry, box, DONE, "", wayBill);
    }

    private String toBeDestroyed(Inquiry inquiry, Order order, String box) {
        if (warehouse.find(box).filter(one -> one.state().equals("STORED")).isPresent()) {
            warehouse.complain(order.number(), box, "取り寄せていない箱の廃棄を依頼された");
            return order.line(inquiry, box, NOT_RECEIVED, "", "");
        }
        return order.line(inquiry, box, DONE, "", "");
    }

    private static Reply refusal(Inquiry inquiry) {
        return reply(List.of(String.join(",", inquiry.field(0), inquiry.field(1).isEmpty() ? "-" : inquiry.field(1), "90", "", "", "", "",
            inquiry.field(3).matches("[0-9]{8}") ? inquiry.field(3) : "20000101")), "REFUSED");
    }

    private static Reply reply(List<String> lines, String code) {
        return new Reply(null, List.of(new Part(lines, code, false, When.SOON)));
    }

    /** An order as its record says it. */
    private record Order(String number, String kind, LocalDate on, List<String> boxes, List<LocalDate> destroyFrom) {

        /** Null if the record is not to be understood. */
        static Order of(Inquiry inquiry) {
            var boxes = Arrays.stream(inquiry.field(7).split(" ")).toList();
            if (inquiry.fields().size() != FIELDS || !inquiry.field(2).matches("[1-4]") || !inquiry.field(3).matches("[0-9]{8}")
                || !boxes.stream().allMatch(box -> box.matches("BX[0-9]{8}/[0-9]{8}")) || boxes.size() != Integer.parseInt("0" + inquiry.field(6))) {
                return null;
            }
            return new Order(inquiry.field(1), inquiry.field(2), day(inquiry.field(3)), boxes.stream().map(box -> box.split("/")[0]).toList(),
                boxes.stream().map(box -> day(box.split("/")[1])).toList());
        }

        boolean isTooEarly() {
            return kind.equals("4") && destroyFrom.stream().anyMatch(on::isBefore);
        }

        String line(Inquiry inquiry, String box, String result, String shelf, String wayBill) {
            return String.join(",", inquiry.field(0), number, "00", box, result, shelf, wayBill, DateTimeFormatter.BASIC_ISO_DATE.format(on));
        }

        /** The number of the box beside it, with a right check digit. */
        static String another(String box) {
            var next = "%07d".formatted((Long.parseLong(box.substring(2, 9)) + 1) % 10_000_000);
            int sum = 0;
            for (int fromRight = 0; fromRight < next.length(); fromRight++) {
                int product = (next.charAt(next.length() - 1 - fromRight) - '0') * (fromRight % 2 == 0 ? 2 : 1);
                sum += product / 10 + product % 10;
            }
            return "BX" + next + (10 - sum % 10) % 10;
        }

        private static LocalDate day(String text) {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        }
    }
}
